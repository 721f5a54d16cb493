import { sql } from 'kysely';
import { peopleByIds } from '#lib/features/people/people/index.server.ts';
import type { FoundPerson } from '#lib/features/people/people/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';

/**
 * Those of them that have a name, their records held in one order until the transaction ends: two
 * colleagues who move one person wait for each other, and nobody is in two households.
 */
export async function holdPeople(
	db: Db,
	personIds: readonly string[]
): Promise<Map<string, FoundPerson>> {
	await sql`select from people where id = any (${personIds}::uuid[]) order by id for update`.execute(
		db
	);
	return peopleByIds(db, personIds);
}
