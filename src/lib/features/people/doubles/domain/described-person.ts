import { foldText } from '#lib/shared/person-name.ts';
import { soundOfName } from './sound-of-name.ts';

/** What a record says of somebody, as far as it helps to recognise her. */
export type Described = {
	familyName: string;
	givenName: string;
	birthYear: number | null;
	sex: 'female' | 'male' | null;
	/** Her own only: the number of an adult is that of every child of the house. */
	phones: readonly string[];
	emails: readonly string[];
	memberNumbers: readonly string[];
};

/** The same, folded once, since it will be compared many times. */
export type Folded = Omit<Described, 'familyName' | 'givenName'> & {
	family: string;
	given: string;
	/** The words of both, in order of alphabet. */
	words: readonly string[];
	sounds: string;
};

/** Names without case, accents or hyphens, as the search reads them. */
export function fold(person: Described): Folded {
	const { familyName, givenName, ...rest } = person;
	const [family, given] = [foldText(familyName), foldText(givenName)];
	const words = `${family} ${given}`.split(' ').filter(Boolean).sort();
	return { ...rest, family, given, words, sounds: words.map(soundOfName).sort().join(' ') };
}
