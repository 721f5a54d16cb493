import { lexiconIndex } from './lexicon-index.ts';
import { oneLetterOff, remnants } from '#lib/shared/french-words/one-letter-off.ts';
import { soundOf } from '#lib/shared/french-words/sound-of.ts';
import { stemOf } from '#lib/shared/french-words/stem-of.ts';

/** What a word stands for in the lexicon, and whether that had to be guessed. */
export type Reading = { words: string[]; guessed: boolean };

/** Words that a word may have meant: another ending, one slip away, or else of the same sound. */
function guesses(word: string): string[] {
	const { byRemnant, bySound, byStem } = lexiconIndex();
	const kin = byStem.get(stemOf(word));
	if (kin) return kin;
	const near = [word, ...remnants(word)].flatMap((key) => byRemnant.get(key) ?? []);
	const slips = [...new Set(near)].filter((other) => oneLetterOff(word, other));
	if (slips.length > 0) return slips;
	const sound = soundOf(word);
	return sound.length < 3 ? [] : (bySound.get(sound) ?? []);
}

/** « lécole », « dordi », « quimpots »: an elision written in one word. */
const ELIDED = /^(?:l|d|j|m|t|s|n|c|qu|z)(?=[aeiouyh])/;

/**
 * The words of the lexicon that a written word stands for: itself when it is known, with its kin
 * when it only serves phrases; else the word behind an elision without its apostrophe; else,
 * unless it is a word of everyday French, its nearest spellings.
 */
export function readingOf(word: string): Reading {
	const { alone, byStem, known, ordinary } = lexiconIndex();
	if (known.has(word)) {
		const kin = alone.has(word) ? [] : (byStem.get(stemOf(word)) ?? []);
		return { words: [word, ...kin], guessed: false };
	}
	const unelided = word.replace(ELIDED, '');
	if (unelided.length >= 3 && known.has(unelided)) return { words: [unelided], guessed: false };
	if (ordinary.has(word) || word.length < 4 || /\d/.test(word)) return { words: [], guessed: true };
	const words = guesses(word);
	return {
		words: words.length > 0 || unelided === word ? words : guesses(unelided),
		guessed: true
	};
}
