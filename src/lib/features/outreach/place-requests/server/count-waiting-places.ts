import { sql } from 'kysely';
import { dayAfter } from '#lib/features/learning/week/index.ts';
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
	// Two working days are two days at least: most often nothing may be late, and no calendar is read.
	const old = rows.filter(({ day }) => dayAfter(day, 2) < today);
	if (old.length === 0) return { waiting: rows.length, late: 0 };
	const calendar = await readCalendar(db, old[0]!.day);
	const late = old.filter(({ day }) => dueDay(day, calendar) < today);
	return { waiting: rows.length, late: late.length };
}
