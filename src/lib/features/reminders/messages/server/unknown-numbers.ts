import { sql } from 'kysely';
import { todayIn } from '#lib/platform/clock.ts';
import type { Db } from '#lib/platform/database/acting.ts';

type Told = { provider: string; key: string };

/** The day of a count that belongs to no centre. */
const ZONE = 'Europe/Paris';

/** Whether this SMS was already written in a centre, or counted; acts for all of them. */
export async function isHeardAlready(db: Db, { provider, key }: Told): Promise<boolean> {
	const { rows } = await sql`
		select from sms_answers where provider = ${provider} and answer_key = ${key}
			and centre_id = any (${db.acting.centres}::uuid[])
		union all
		select from sms_unknown_keys where provider = ${provider} and answer_key = ${key}`.execute(db);
	return rows.length > 0;
}

/** One SMS of a number that no centre knows: it is counted, and neither its words nor the number are kept. */
export async function countUnknown(
	db: Db,
	{ provider, key, isStop }: Told & { isStop: boolean }
): Promise<void> {
	const [now, stopped] = [db.acting.at, Number(isStop)];
	await db
		.insertInto('sms_unknown_keys')
		.values({ provider, answer_key: key, recorded_at: now.toString() })
		.execute();
	await sql`insert into sms_unknown_counts as counted (day, heard, stopped)
		values (${todayIn(ZONE, now)}::date, 1, ${stopped})
		on conflict (day) do update set heard = counted.heard + 1,
			stopped = counted.stopped + excluded.stopped`.execute(db);
}

/** How many SMS came from numbers that no centre knows, and how many said STOP, in as many days until now. */
export async function heardOfUnknown(
	db: Db,
	days: number
): Promise<{ heard: number; stopped: number }> {
	const today = Temporal.PlainDate.from(todayIn(ZONE, db.acting.at));
	const { rows } = await sql<{ heard: number; stopped: number }>`
		select coalesce(sum(heard), 0)::int as heard, coalesce(sum(stopped), 0)::int as stopped
		from sms_unknown_counts where day > ${today.subtract({ days }).toString()}::date`.execute(db);
	return rows[0]!;
}

/** Nobody writes to that number, whichever centre comes to know it. */
export async function stopEverywhere(db: Db, mark: Buffer): Promise<void> {
	await sql`insert into sms_network_stops (number_mark, recorded_at)
		values (${mark}, ${db.acting.at.toString()}::timestamptz)
		on conflict (number_mark) where restored_at is null
		do update set recorded_at = excluded.recorded_at`.execute(db);
}

/** That very number wrote that it wants SMS again. */
export async function restoreEverywhere(db: Db, mark: Buffer): Promise<void> {
	await db
		.updateTable('sms_network_stops')
		.set({ restored_at: db.acting.at.toString() })
		.where('number_mark', '=', mark)
		.where('restored_at', 'is', null)
		.execute();
}

/** Longer than any provider tells the same SMS again. */
const NAMED = Temporal.Duration.from({ hours: 48 });

/** Forgets what named the SMS that were counted. */
export async function forgetUnknownKeys(db: Db): Promise<void> {
	const before = db.acting.at.subtract(NAMED).toString();
	await sql`delete from sms_unknown_keys where recorded_at < ${before}::timestamptz`.execute(db);
}
