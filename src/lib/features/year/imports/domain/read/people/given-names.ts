import givenNames from '#content/given-names.json' with { type: 'json' };
import { remember, wordsOf } from '../cells/plain-words.ts';

const FEMALE = new Set([...givenNames.female, ...givenNames.both]);

const MALE = new Set([...givenNames.male, ...givenNames.both]);

/** True when every part of a word is a given name of the list ("Marie-Thérèse"). */
export const isGivenName = remember((text: string): boolean => {
	const parts = wordsOf(text);
	return parts.length > 0 && parts.every((part) => FEMALE.has(part) || MALE.has(part));
});

/** The sex a given name carries in France, when it carries one only. */
export function sexOfGivenName(text: string): 'female' | 'male' | undefined {
	const first = wordsOf(text)[0] ?? '';
	if (FEMALE.has(first) === MALE.has(first)) return undefined;
	return FEMALE.has(first) ? 'female' : 'male';
}
