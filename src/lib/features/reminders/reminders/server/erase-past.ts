import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { affected } from '#lib/platform/database/affected.ts';
import type { Counts } from '#lib/platform/database/holds.ts';

const KEPT = { years: 2 };

/** What was reminded goes after two years (CNIL, délibération 2021-028), with its SMS. */
export async function erasePastReminders(db: Db, today: string): Promise<Counts> {
	const before = Temporal.PlainDate.from(today).subtract(KEPT).toString();
	return {
		reminders: await affected(
			db,
			sql`delete from reminders where settled_at is not null and leaves_at < ${before}::date`
		)
	};
}
