import written from '#content/plain-words.json' with { type: 'json' };
import { wordsOf } from './readability.ts';

/** Why a word is refused, and the words refused for it. */
const REFUSED = [
	{ why: 'mot du métier', words: new Set(written.jargon) },
	{ why: 'mot anglais', words: new Set(written.english) },
	{ why: 'nom de marque', words: new Set(written.brands) },
	{ why: 'mot qui juge', words: new Set(written.judging) }
];
const EXPLAINED = [
	/ce qu’on appelle (?:(?:le|la|un|une|les|des) )?([\p{L}-]+)/giu,
	/(?:une?|les?|la|des|l’)\s?([\p{L}-]+), c’est/giu
];

/** Words that a text itself explains: « ce qu’on appelle le wifi », « une application, c’est… ». */
export function explainedWords(text: string): Set<string> {
	const found = EXPLAINED.flatMap((pattern) => [...text.matchAll(pattern)]);
	return new Set(found.map(([, word]) => word!.toLowerCase()));
}

/** Jargon, English, brands and words that judge, unless the text explains them where they stand. */
export function refusedWords(text: string, explained: ReadonlySet<string>): string[] {
	return wordsOf(text)
		.filter((word) => !explained.has(word))
		.flatMap((word) =>
			REFUSED.filter(({ words }) => words.has(word)).map(({ why }) => `${why}\u00a0: « ${word} »`)
		);
}
