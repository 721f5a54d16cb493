import { searchPeople } from '#lib/features/people/people/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';

export type PersonChoice = { value: string; label: string };

/** The residents that a page may offer, script or not, for what was typed; told apart in words. */
export async function findTypedPerson(db: Db, typed: string): Promise<PersonChoice[]> {
	const words = typed.trim().slice(0, 120);
	if (!words) return [];
	const people = await searchPeople(db, words);
	return people.map(({ id, givenName, familyName, birthYear, phoneEnd, commune }) => ({
		value: id,
		label: [
			`${givenName} ${familyName}`,
			birthYear && `naissance ${birthYear}`,
			phoneEnd && `téléphone en ${phoneEnd}`,
			commune
		]
			.filter(Boolean)
			.join(', ')
	}));
}
