import { sql } from 'kysely';
import { LINES_KEPT } from '#lib/features/reminders/messages/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { affected } from '#lib/platform/database/affected.ts';
import type { Counts } from '#lib/platform/database/holds.ts';

/** What was reminded goes after two years (CNIL, délibération 2021-028), with its SMS. */
export async function erasePastReminders(db: Db, today: string): Promise<Counts> {
	const before = Temporal.PlainDate.from(today).subtract(LINES_KEPT).toString();
	return {
		reminders: await affected(
			db,
			sql`delete from reminders where settled_at is not null and leaves_at < ${before}::date`
		)
	};
}
