import { sql } from 'kysely';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';

export type Work = 'plan' | 'send';

/** What was being written while one looked is looked at again. */
export const OVERLAP = { minutes: 15 };

/** Planning, or sending, is alive at this instant in these of the acting centres: pages turn red when it is old. */
export async function beat(
	db: Db,
	work: Work,
	centres: readonly string[] = db.acting.centres
): Promise<void> {
	const at = db.acting.at.toString();
	await sql`insert into reminder_beats (centre_id, work, beaten_at)
		select unnest(${centres}::uuid[]), ${work}, ${at}::timestamptz
		on conflict (centre_id, work) do update
			set beaten_at = greatest(reminder_beats.beaten_at, excluded.beaten_at)`.execute(db);
}

/** When it last beat in the acting centre; null: never. */
export async function lastBeat(db: Db, work: Work): Promise<Temporal.Instant | null> {
	const row = await db
		.selectFrom('reminder_beats')
		.where('work', '=', work)
		.where('centre_id', '=', centreOf(db))
		.select('beaten_at')
		.executeTakeFirst();
	return row?.beaten_at ?? null;
}

/** When it last beat in each of the acting centres. */
export async function lastBeats(db: Db, work: Work): Promise<Map<string, Temporal.Instant>> {
	const rows = await db
		.selectFrom('reminder_beats')
		.where('work', '=', work)
		.select(['centre_id', 'beaten_at'])
		.execute();
	return new Map(rows.map((row) => [row.centre_id, row.beaten_at]));
}
