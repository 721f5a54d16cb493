import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { affected } from '#lib/platform/database/affected.ts';

/**
 * Takes away what shows these people: the films and photos on which one of them is recognised, with
 * their pictures. What they only made stays, of nobody; what they agreed to goes with their names.
 */
export async function eraseCreations(
	db: Db,
	personIds: readonly string[]
): Promise<Record<string, number>> {
	return {
		creations: await affected(
			db,
			sql`delete from creations where id in (select m.creation_id from creation_people m
				where m.part = 'recognised' and m.person_id = any (${personIds}::uuid[]))`
		)
	};
}
