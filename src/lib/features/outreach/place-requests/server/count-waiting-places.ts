import { sql } from 'kysely';
import { readCalendar } from '#lib/features/learning/closures/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { dueDay } from '../domain/due-day.ts';

/** How many wait to be called, and how many longer than they were told. */
export async function countWaitingPlaces(
	db: Db,
	today: string
): Promise<{ waiting: number; late: number }> {
	const { rows } = await sql<{ day: string }>`
		select r.day::text as day from place_requests r
		where r.phone is not null and not exists (select from place_request_ends e
			where e.request_id = r.id and e.undone_at is null)
		order by r.day`.execute(db);
	if (rows.length === 0) return { waiting: 0, late: 0 };
	const calendar = await readCalendar(db, rows[0]!.day);
	const late = rows.filter(({ day }) => dueDay(day, calendar) < today);
	return { waiting: rows.length, late: late.length };
}
