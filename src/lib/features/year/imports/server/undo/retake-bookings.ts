import { sql } from 'kysely';
import { bookSeances } from '#lib/features/learning/workshops/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';

/**
 * Once an import is taken back, the séances to come that it had cancelled, moved or given other
 * animators take their room and their animators again, and give back what was theirs meanwhile. Null,
 * or why something is not free any more.
 */
export async function retakeBookings(
	db: Db,
	importId: string
): Promise<{ message: string } | null> {
	const { rows } = await sql<{ id: string }>`
		with touched as (
			select table_name as "table", record_key as key from import_writes where import_id = ${importId}
		)
		select s.id from seances s
		join workshop_groups g on g.id = s.group_id
		where s.day >= ${db.acting.at.toString()}::timestamptz::date - 1 and (
			s.id in (select coalesce(key ->> 'seance_id', key ->> 'id')::uuid from touched
				where "table" in ('seances', 'seance_cancellations'))
			or g.id in (select (key ->> 'group_id')::uuid from touched where "table" = 'group_animators')
			or g.cycle_id in (select (key ->> 'cycle_id')::uuid from touched
				where "table" = 'cycle_cancellations'))
		order by s.id`.execute(db);
	return bookSeances(
		db,
		rows.map(({ id }) => id)
	);
}
