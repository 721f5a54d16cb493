/** What can be measured of a sentence said to somebody who is afraid of computers. */
export type Readability = {
	sentences: number;
	words: number;
	averageLetters: number;
	longestWord: string;
	negations: number;
};

const WORD = /[\p{L}\p{N}@]+(?:-[\p{L}\p{N}]+)*/gu;
const NEGATION = /^(?:ne|n|sans|ni)$/;

/** The words of a French text; an elided one (« l’ », « d’ ») is a word of its own. */
export function wordsOf(text: string): string[] {
	return text.toLowerCase().match(WORD) ?? [];
}

/** Counts what makes a sentence heavy: its words, their length, its negations (plain-french). */
export function measureSentence(text: string): Readability {
	const words = wordsOf(text);
	const letters = words.reduce((sum, word) => sum + word.length, 0);
	return {
		sentences: text.match(/[.?!…]+(?=\s|$)/g)?.length ?? 0,
		words: words.length,
		averageLetters: letters / Math.max(1, words.length),
		longestWord: words.toSorted((one, other) => other.length - one.length)[0] ?? '',
		negations: words.filter((word) => NEGATION.test(word)).length
	};
}
