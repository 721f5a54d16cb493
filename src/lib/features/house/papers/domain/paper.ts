import type { Block } from '#lib/shared/document/blocks.ts';

/** Who completes a paper: a centre's direction, the network's administration, or each their own. */
export const AUDIENCES = ['centre', 'network', 'both'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** A paper as it is written in content/papers: words in braces are not filled yet. */
export type Paper = {
	/** The name of its file, in addresses and commands. */
	name: string;
	title: string;
	/** One sentence: what it is for. */
	summary: string;
	/** The day its text was last changed (YYYY-MM-DD). */
	version: string;
	isLargePrint: boolean;
	audience: Audience;
	blocks: Block[];
};

/** The papers, in the order somebody completes them. */
export const PAPER_NAMES = [
	'notice',
	'registre',
	'durees',
	'contrat',
	'aipd',
	'fuite',
	'registre-reseau'
] as const;

/** Whether a paper is for somebody who works in a centre, or above them. */
export function isFor({ audience }: Pick<Paper, 'audience'>, place: 'centre' | 'network'): boolean {
	return audience === 'both' || audience === place;
}
