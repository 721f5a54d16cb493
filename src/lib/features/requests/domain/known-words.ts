import content from '#content/families.json' with { type: 'json' };
import { entries } from './lexicon.ts';
import { oneLetterOff, remnants } from './one-letter-off.ts';
import { soundOf } from './sound-of.ts';
import { stemOf } from './stem-of.ts';
import { writtenWords } from './written-words.ts';

const known = new Set<string>();
/** Words that say something without the rest of a phrase. */
const alone = new Set(
	entries.filter(({ words }) => words.length === 1).map(({ words }) => words[0])
);
const ordinary = new Set(writtenWords(content.ordinaryWords.join(' ')));
const byRemnant = new Map<string, string[]>();
const byStem = new Map<string, string[]>();
const bySound = new Map<string, string[]>();

function file(index: Map<string, string[]>, key: string, word: string): void {
	const filed = index.get(key);
	if (!filed) index.set(key, [word]);
	else if (!filed.includes(word)) filed.push(word);
}

for (const plain of entries.flatMap(({ words }) => words)) {
	if (known.has(plain)) continue;
	known.add(plain);
	if (plain.length < 4 || /\d/.test(plain)) continue;
	for (const key of [plain, ...remnants(plain)]) file(byRemnant, key, plain);
	file(byStem, stemOf(plain), plain);
	file(bySound, soundOf(plain), plain);
}

/** What a word stands for in the lexicon, and whether that had to be guessed. */
export type Reading = { words: string[]; guessed: boolean };

/** Words that a word may have meant: another ending, one slip away, or else of the same sound. */
function guesses(word: string): string[] {
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
