import { sql } from 'kysely';
import { dayAfter } from '#lib/features/learning/week/index.ts';
import { readCalendar } from '#lib/features/learning/closures/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { asItIs } from '#lib/platform/database/ask-in-one.ts';
import { dueDay } from '../domain/due-day.ts';

/** The day of each that waits to be called, the oldest first. */
export const placesWaiting = asItIs(
	sql<string[]>`array(select r.day::text from place_requests r
		where r.phone is not null and not exists (select from place_request_ends e
			where e.request_id = r.id and e.undone_at is null)
		order by r.day)`
);

/** How many wait to be called since these days, and how many longer than they were told. */
export async function countWaitingPlaces(
	db: Db,
	today: string,
	days: readonly string[]
): Promise<{ waiting: number; late: number }> {
	// Two working days are two days at least: most often nothing may be late, and no calendar is read.
	const old = days.filter((day) => dayAfter(day, 2) < today);
	if (old.length === 0) return { waiting: days.length, late: 0 };
	const calendar = await readCalendar(db, old[0]!);
	const late = old.filter((day) => dueDay(day, calendar) < today);
	return { waiting: days.length, late: late.length };
}
