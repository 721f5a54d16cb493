import type { Block, WrittenDocument } from '#lib/shared/document/blocks.ts';
import { CHARTER } from './charter.ts';

/** What a centre adds to the shared text, and since which day (YYYY-MM-DD, in its zone). */
export type CentreWords = { text: string; day: string } | null;

/**
 * The charter to pin on a wall: large print, the shared text, then the centre's own words. Dated by
 * the last of the two that changed, so that the same text gives the same bytes.
 */
export function writtenCharter(centre: string, words: CentreWords): WrittenDocument {
	const blocks: Block[] = [
		{ kind: 'heading', level: 1, text: CHARTER.title },
		{ kind: 'paragraph', tone: 'lead', text: CHARTER.lead },
		...CHARTER.reasons.flatMap(({ title, text }, index): Block[] => [
			{ kind: 'heading', level: 2, text: `${index + 1}. ${title}` },
			{ kind: 'paragraph', text }
		]),
		{ kind: 'heading', level: 2, text: CHARTER.wayOut.title },
		{ kind: 'paragraph', text: CHARTER.wayOut.lead },
		{ kind: 'list', isNumbered: false, items: [...CHARTER.wayOut.cases] },
		{ kind: 'paragraph', text: CHARTER.wayOut.how }
	];
	if (words) {
		blocks.push({ kind: 'heading', level: 2, text: 'Dans notre centre' });
		for (const text of paragraphsOf(words.text)) blocks.push({ kind: 'paragraph', text });
	}
	return {
		title: CHARTER.title,
		author: centre,
		asOf: words && words.day > CHARTER.version ? words.day : CHARTER.version,
		isLargePrint: true,
		blocks,
		pictures: {}
	};
}

/** The paragraphs of a text as it was typed: one a line, empty ones left out. */
export function paragraphsOf(text: string): string[] {
	return text
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '');
}
