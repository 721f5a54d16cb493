import { sql } from 'kysely';
import {
	answersOfYear,
	type MonthCosts,
	readCosts
} from '#lib/features/reminders/messages/index.server.ts';
import { listPastDates } from '#lib/features/reminders/procedures/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';

/** What reminders gave in a year, in numbers. */
export type ReminderYear = {
	sent: number;
	delivered: number;
	emails: number;
	called: number;
	answered: number;
	stopped: number;
	/** Dates of démarches that were done in time, of those that were reminded, and of the others. */
	reminded: { kept: number; dates: number };
	unreminded: { kept: number; dates: number };
};

/** How long reminders are kept, and how long before a date the first of them may leave. */
const KEPT = { years: 2 };
const LONGEST_BEFORE = { days: 40 };

/**
 * The year of the acting centre, until today; `costs`, when they were read already. A date whose reminders may be erased already is of neither
 * side: nobody knows any more whether there was one.
 */
export async function readReminderYear(
	db: Db,
	{ year, timeZone, costs }: { year: number; timeZone: string; costs?: readonly MonthCosts[] }
): Promise<ReminderYear> {
	const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
	const next = first.add({ years: 1 });
	const from = first.toZonedDateTime(timeZone).toInstant();
	const until = next.toZonedDateTime(timeZone).toInstant();
	const left = costs ?? (await readCosts(db, { year, timeZone }));
	const [since, before] = [from.toString(), until.toString()];
	const { rows } = await sql<{ emails: number; called: number }>`
		select (select count(*) from reminders where centre_id = ${centreOf(db)} and outcome = 'email'
				and settled_at >= ${since}::timestamptz and settled_at < ${before}::timestamptz)::int as emails,
			(select count(*) from (
				select distinct on (c.reminder_id) c.outcome, c.recorded_at from reminder_calls c
				where c.centre_id = ${centreOf(db)} order by c.reminder_id, c.id desc) last
			where outcome in ('reached', 'message', 'told-here', 'letter')
				and recorded_at >= ${since}::timestamptz and recorded_at < ${before}::timestamptz)::int as called`.execute(
		db
	);
	const told = await toldDates(db, { from: first, until: next });
	const today = Temporal.PlainDate.from(todayIn(timeZone, db.acting.at));
	const known = today.subtract(KEPT).add(LONGEST_BEFORE);
	const [last, yesterday] = [next.subtract({ days: 1 }), today.subtract({ days: 1 })];
	const dates = await listPastDates(db, {
		from: (Temporal.PlainDate.compare(first, known) < 0 ? known : first).toString(),
		until: (Temporal.PlainDate.compare(last, yesterday) < 0 ? last : yesterday).toString()
	});
	const of = (isTold: boolean) => {
		const its = dates.filter((one) => told.has(`${one.procedureId} ${one.dueOn}`) === isTold);
		const kept = its.filter(({ doneOn, dueOn }) => doneOn !== null && doneOn <= dueOn).length;
		return { kept, dates: its.length };
	};
	return {
		sent: left.reduce((sum, { sent }) => sum + sent, 0),
		delivered: left.reduce((sum, { delivered }) => sum + delivered, 0),
		...rows[0]!,
		...(await answersOfYear(db, { from, until })),
		reminded: of(true),
		unreminded: of(false)
	};
}

/** The dates of démarches between two days for which something left, whenever it did. */
async function toldDates(
	db: Db,
	{ from, until }: { from: Temporal.PlainDate; until: Temporal.PlainDate }
): Promise<Set<string>> {
	const { rows } = await sql<{ subject: string; dueOn: string }>`
		select distinct subject_id as subject, due_on::text as "dueOn" from reminders
		where centre_id = ${centreOf(db)} and kind = 'demarche-due' and outcome in ('sms', 'email')
			and due_on >= ${from.toString()}::date and due_on < ${until.toString()}::date`.execute(db);
	return new Set(rows.map(({ subject, dueOn }) => `${subject} ${dueOn}`));
}
