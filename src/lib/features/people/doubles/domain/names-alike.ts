import type { Folded } from './described-person.ts';
import { isOneLetterOff } from './one-letter-off.ts';

export type NameReason =
	'same-name' | 'swapped-names' | 'other-order' | 'sounds-alike' | 'letter-off' | 'name-within';

/** Michel and Michèle, Jean and Jeanne: a couple more often than a slip of the pen. */
const FEMININE = /^[lnts]?e$/;
/** In a short given name another letter is another name: Léa and Léo, Lola and Lila. */
const LONG_GIVEN_NAME = 6;
const LONG_FAMILY_NAME = 4;

/**
 * How two names look alike, or null when they are two names. Twins share all but a given name, a
 * couple all but an ending: neither is alike (study-2.4: families come together).
 */
export function namesAlike(one: Folded, other: Folded): NameReason | null {
	if (sameWords(one.words, other.words)) {
		if (one.family === other.family) return 'same-name';
		return one.family === other.given && one.given === other.family
			? 'swapped-names'
			: 'other-order';
	}
	const [mine, hers] = [without(one.words, other.words), without(other.words, one.words)];
	if (mine.length + hers.length === 1 || mine.length === 0 || hers.length === 0) {
		return Math.min(one.words.length, other.words.length) >= 2 ? 'name-within' : null;
	}
	const isGiven =
		mine.some((word) => isOf(one.given, word)) || hers.some((word) => isOf(other.given, word));
	if (isGiven && mine.length === 1 && hers.length === 1 && isHisAndHers(mine[0]!, hers[0]!))
		return null;
	if (one.sounds === other.sounds) return 'sounds-alike';
	if (mine.length !== 1 || hers.length !== 1) return null;
	const least = isGiven ? LONG_GIVEN_NAME : LONG_FAMILY_NAME;
	const shortest = Math.min(mine[0]!.length, hers[0]!.length);
	return shortest >= least && isOneLetterOff(mine[0]!, hers[0]!) ? 'letter-off' : null;
}

function sameWords(one: readonly string[], other: readonly string[]): boolean {
	return one.length === other.length && one.every((word, at) => word === other[at]);
}

/** The words of one that the other has not, each as often as it is missing. */
function without(words: readonly string[], taken: readonly string[]): string[] {
	const left = [...taken];
	return words.filter((word) => {
		const at = left.indexOf(word);
		if (at >= 0) left.splice(at, 1);
		return at < 0;
	});
}

function isOf(name: string, word: string): boolean {
	return name.split(' ').includes(word);
}

function isHisAndHers(one: string, other: string): boolean {
	const [short, long] = one.length < other.length ? [one, other] : [other, one];
	return long.startsWith(short) && FEMININE.test(long.slice(short.length));
}
