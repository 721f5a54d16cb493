import { sql } from 'kysely';
import { spentSince } from '#lib/features/reminders/messages/index.server.ts';
import { habitsOf } from '#lib/features/reminders/rules/index.server.ts';
import type { Kind } from '#lib/features/reminders/rules/index.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import { lastBeat } from '../plan/beats.ts';

export type ReminderHealth = {
	/** Nothing was planned or sent for five minutes: somebody looks at the server. */
	isStuck: boolean;
	/** When sending was last alive; null: never. */
	sentAt: Temporal.Instant | null;
	spentCents: number;
	monthCents: number;
	/** Of one kind today, more than anybody confirmed: they wait. */
	toConfirm: { kind: Kind; counted: number }[];
	/** What leaves each day, kind by kind. */
	ahead: { day: string; kind: Kind; counted: number }[];
};

const STUCK_AFTER = { minutes: 5 };
const AHEAD_DAYS = 7;

/** Whether reminders leave in the acting centre, what they cost, and what is ahead. */
export async function readHealth(
	db: Db,
	{ timeZone, without }: { timeZone: string; without: readonly Kind[] }
): Promise<ReminderHealth> {
	const { at } = db.acting;
	const today = todayIn(timeZone, at);
	const sentAt = await lastBeat(db, 'send');
	const plannedAt = await lastBeat(db, 'plan');
	const isOld = (beat: Temporal.Instant | null) =>
		!beat || Temporal.Instant.compare(beat, at.subtract(STUCK_AFTER)) < 0;
	const habits = await habitsOf(db);
	const month = Temporal.PlainDate.from(today).with({ day: 1 }).toZonedDateTime(timeZone);
	const until = Temporal.PlainDate.from(today).add({ days: AHEAD_DAYS }).toZonedDateTime(timeZone);
	const { rows } = await sql<{ day: string; kind: Kind; counted: number }>`
		select (leaves_at at time zone ${timeZone})::date::text as day, kind, count(*)::int as counted
		from reminders where centre_id = ${centreOf(db)} and settled_at is null
			and leaves_at < ${until.toInstant().toString()}::timestamptz
			and not kind = any (${[...without]}::text[])
		group by 1, 2 order by 1, 2`.execute(db);
	const ahead = rows.map((row) => ({ ...row, day: row.day < today ? today : row.day }));
	const confirmed = await sql<{ kind: Kind; counted: number }>`
		select kind, max(counted) as counted from reminder_confirmations
		where centre_id = ${centreOf(db)} and day = ${today}::date group by kind`.execute(db);
	const toConfirm = (await countToday(db, { timeZone, today })).filter(({ kind, counted }) => {
		const said = confirmed.rows.find((one) => one.kind === kind)?.counted ?? 0;
		return counted > Math.max(said, habits.mostUnasked);
	});
	return {
		isStuck: isOld(sentAt) || isOld(plannedAt),
		sentAt,
		spentCents: await spentSince(db, month.toInstant()),
		monthCents: habits.monthCents,
		toConfirm,
		ahead
	};
}

/** Of each kind, those that leave or left today: the exact count that somebody confirms. */
export async function countToday(
	db: Db,
	{ timeZone, today }: { timeZone: string; today: string }
): Promise<{ kind: Kind; counted: number }[]> {
	const day = Temporal.PlainDate.from(today).toZonedDateTime(timeZone);
	const { rows } = await sql<{ kind: Kind; counted: number }>`
		select kind, count(*)::int as counted from reminders
		where centre_id = ${centreOf(db)} and leaves_at >= ${day.toInstant().toString()}::timestamptz
			and leaves_at < ${day.add({ days: 1 }).toInstant().toString()}::timestamptz
			and (settled_at is null or outcome = 'sms')
		group by kind order by kind`.execute(db);
	return rows;
}
