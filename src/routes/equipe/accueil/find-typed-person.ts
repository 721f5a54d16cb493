import { findPeople, reachabilityOf } from '#lib/features/people/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';

export type PersonChoice = { value: string; label: string };

/** The residents a page without script may offer for what was typed: their name, birth year. */
export async function findTypedPerson(db: Db, typed: string): Promise<PersonChoice[]> {
	const words = typed.trim().slice(0, 120);
	if (!words) return [];
	const people = await findPeople(db, { familyName: words, givenName: '' });
	const known = await reachabilityOf(
		db,
		people.map(({ id }) => id)
	);
	return people.slice(0, 8).map(({ id, birthYear }) => ({
		value: id,
		label: [known.get(id)?.name, birthYear && `née en ${birthYear}`].filter(Boolean).join(', ')
	}));
}
