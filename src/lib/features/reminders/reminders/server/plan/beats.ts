import { sql } from 'kysely';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';

export type Work = 'plan' | 'send';

/** Planning, or sending, is alive at this instant in the acting centres: pages turn red when it is old. */
export async function beat(db: Db, work: Work): Promise<void> {
	const at = db.acting.at.toString();
	await sql`insert into reminder_beats (centre_id, work, beaten_at)
		select unnest(${db.acting.centres}::uuid[]), ${work}, ${at}::timestamptz
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
