/** How a French text reads: two scores (kandel-moles), (lix), and its longest sentence. */
export type Readability = {
	words: number;
	sentences: number;
	/** Of its words, those of the longest sentence, and the sentence. */
	longest: number;
	longestSentence: string;
	/** The higher, the easier: 67 is what official pages of rights reach half of the time. */
	kandelMoles: number;
	/** The lower, the easier. */
	lix: number;
};

/** What ends a sentence: its point, or the end of its line; a point inside a number or an address does not. */
const ENDS = /(?<=[.!?…][»”")]*)\s+|\n+/u;
const ADDRESS =
	/\b(?:https?:\/\/|www\.)\S+|\S+@\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:fr|com|org|eu|net)\b\S*/giu;
/** Letters, and what joins them: « aujourd’hui », « rendez-vous ». Digits are left out. */
const WORD = /\p{L}+(?:[’'-]\p{L}+)*/gu;
const LONG_WORD = 7;

/** The sentences of a text that have at least one word, addresses left out. */
export function sentencesOf(text: string): string[] {
	return text
		.replace(ADDRESS, '')
		.split(ENDS)
		.map((sentence) => sentence.trim())
		.filter((sentence) => wordsOf(sentence).length > 0);
}

/** Its words, an elided one apart: « l’heure » is two. */
export function wordsOf(sentence: string): string[] {
	return (sentence.replace(ADDRESS, '').match(WORD) ?? []).flatMap(apart);
}

const ELIDED = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)[’']/iu;

function apart(word: string): string[] {
	const elided = ELIDED.exec(word)?.[0];
	return elided ? [elided.slice(0, -1), ...apart(word.slice(elided.length))] : [word];
}

const VOWELS = /[aeiouyàâäéèêëîïôöùûüœæ]+/gu;
const MUTE_END = /(?:e|es|ent)$/u;

/** How many syllables: its groups of vowels; a mute final e, es or ent is none, unless it is all there is. */
export function syllablesOf(word: string): number {
	const groups = (said: string) => said.match(VOWELS)?.length ?? 0;
	const whole = word.toLowerCase().normalize('NFC');
	return groups(whole.replace(MUTE_END, '')) || Math.max(1, groups(whole));
}

/** Null: there is no word. */
export function readabilityOf(text: string): Readability | null {
	const sentences = sentencesOf(text).map((sentence) => ({ sentence, words: wordsOf(sentence) }));
	if (sentences.length === 0) return null;
	const words = sentences.flatMap((one) => one.words);
	const [longest] = sentences.toSorted((one, other) => other.words.length - one.words.length);
	const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
	const asl = words.length / sentences.length;
	const long = words.filter((word) => [...word].length >= LONG_WORD).length;
	return {
		...{ words: words.length, sentences: sentences.length },
		...{ longest: longest!.words.length, longestSentence: longest!.sentence },
		kandelMoles: 207 - 1.015 * asl - (73.6 * syllables) / words.length,
		lix: asl + (100 * long) / words.length
	};
}
