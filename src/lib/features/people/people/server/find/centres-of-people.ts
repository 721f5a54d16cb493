import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';

/** Which of the acting centres each of these people is of, by person. */
export async function centresOfPeople(
	db: Db,
	personIds: ReadonlySet<string>
): Promise<Map<string, string>> {
	if (personIds.size === 0) return new Map();
	const { rows } = await sql<{ id: string; centreId: string }>`
		select id, centre_id as "centreId" from people
		where id = any (array(select unnest(${[...personIds]}::uuid[])))`.execute(db);
	return new Map(rows.map(({ id, centreId }) => [id, centreId]));
}
