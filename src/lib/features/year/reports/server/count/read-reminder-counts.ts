import { readYearCosts } from '#lib/features/reminders/messages/index.server.ts';
import { LINES_KEPT } from '#lib/features/reminders/messages/index.ts';
import { readReminderYear } from '#lib/features/reminders/reminders/index.server.ts';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import type { ReminderCounts } from '../../domain/count/reminder-counts.ts';

/** What reminders gave in a year of the acting centre; null when it sent none, or they are erased. */
export async function readReminderCounts(db: Db, year: number): Promise<ReminderCounts | null> {
	const { time_zone: timeZone } = await db
		.selectFrom('centres')
		.where('id', '=', centreOf(db))
		.select('time_zone')
		.executeTakeFirstOrThrow();
	// Of a year half erased, no number is true.
	const since = db.acting.at.toZonedDateTimeISO(timeZone).toPlainDate().subtract(LINES_KEPT);
	if (Temporal.PlainDate.compare({ year, month: 1, day: 1 }, since) < 0) return null;
	const costs = await readYearCosts(db, { year, timeZone });
	const counts = await readReminderYear(db, { year, timeZone, costs });
	if (counts.sent + counts.emails + counts.called === 0) return null;
	return {
		...counts,
		costs: costs.map(({ month, kind, segments, cents }) => ({ month, kind, segments, cents }))
	};
}
