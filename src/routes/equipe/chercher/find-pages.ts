import type { TeamPage } from '../team-page.ts';

/** Words that say nothing of what is looked for. */
const SMALL = new Set([
	'a',
	'au',
	'aux',
	'd',
	'de',
	'des',
	'du',
	'en',
	'et',
	'l',
	'la',
	'le',
	'les',
	'mes',
	'mon',
	'un',
	'une'
]);
const MOST_PAGES = 8;

const wordsOf = (text: string) =>
	text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== '' && !SMALL.has(word));

/** The same word in the plural is the same word. */
const singular = (word: string) => (word.length > 3 ? word.replace(/[sx]$/, '') : word);

/**
 * The pages that hold every word typed, by its beginning; those whose name says them come first.
 * Nothing typed finds nothing.
 */
export function findPages(typed: string, pages: readonly TeamPage[]): readonly TeamPage[] {
	const wanted = wordsOf(typed).map(singular);
	if (wanted.length === 0) return [];
	return pages
		.flatMap((page) => {
			const named = wordsOf(page.label);
			const known = [...named, ...wordsOf(page.words ?? ''), ...wordsOf(page.about ?? '')];
			const holds = (words: readonly string[], one: string) =>
				words.some((word) => word.startsWith(one));
			if (!wanted.every((one) => holds(known, one))) return [];
			return [{ page, said: wanted.filter((one) => holds(named, one)).length }];
		})
		.toSorted((one, other) => other.said - one.said)
		.slice(0, MOST_PAGES)
		.map(({ page }) => page);
}
