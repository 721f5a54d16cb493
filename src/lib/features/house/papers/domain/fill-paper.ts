import { plainDay } from '#lib/shared/french-dates.ts';
import type { Block, WrittenDocument } from '#lib/shared/document/blocks.ts';
import { DURATIONS, durationWords } from './durations.ts';
import type { Paper } from './paper.ts';

/** For whom a paper is prepared; null is what she writes by hand. */
export type Place = {
	centre: string | null;
	commune: string | null;
	/** The day it is prepared, in the centre's zone (YYYY-MM-DD). */
	day: string;
};

/** Room to write a name by hand. */
const DOTS = '……………………………………';
const NETWORK = 'Réseau des centres sociaux connectés';

/**
 * The paper as a document to complete. The same place and the same day give the same document:
 * what dates its bytes is the version of its text. Throws on a word in braces nobody knows.
 */
export function fillPaper(paper: Paper, place: Place): WrittenDocument {
	const words = wordsFor(paper, place);
	const fill = (text: string) =>
		text.replace(/\{([^}]*)\}/g, (_, word: string) => {
			const found = words.get(word);
			if (found === undefined) throw new Error(`${paper.name}: nothing to write for {${word}}`);
			return found;
		});
	return {
		title: paper.title,
		author: place.centre ?? NETWORK,
		asOf: paper.version,
		isLargePrint: paper.isLargePrint,
		blocks: paper.blocks.map((block) => filled(block, fill)),
		pictures: {}
	};
}

function wordsFor(paper: Paper, { centre, commune, day }: Place): Map<string, string> {
	return new Map([
		['centre', centre ?? DOTS],
		['commune', commune ?? DOTS],
		['jour', plainDay(day)],
		['version', plainDay(paper.version)],
		...Object.entries(DURATIONS).map(([word, one]) => [word, durationWords(one)] as const)
	]);
}

function filled(block: Block, fill: (text: string) => string): Block {
	switch (block.kind) {
		case 'heading':
		case 'paragraph':
			return { ...block, text: fill(block.text) };
		case 'list':
			return { ...block, items: block.items.map(fill) };
		case 'blank':
			return { ...block, label: fill(block.label) };
		case 'table':
			return {
				...block,
				caption: fill(block.caption),
				rows: block.rows.map((row) => row.map(fill))
			};
		default:
			return block;
	}
}
