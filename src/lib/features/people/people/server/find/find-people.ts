import type { Db } from '#lib/platform/database/acting.ts';
import { normalisePersonName } from '#lib/shared/person-name.ts';

export type KnownPerson = { id: string; birthYear: number | null };

/** The residents of the acting centre under that name, however it is written. */
export async function findPeople(
	db: Db,
	name: { familyName: string; givenName: string }
): Promise<KnownPerson[]> {
	const rows = await db
		.selectFrom('person_identities as i')
		.innerJoin('people as p', 'p.id', 'i.person_id')
		.where('i.name_key', '=', normalisePersonName(name.familyName, name.givenName))
		.select(['p.id', 'p.birth_year'])
		.execute();
	return rows.map((row) => ({ id: row.id, birthYear: row.birth_year }));
}
