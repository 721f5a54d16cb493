import { sql } from 'kysely';
import {
	answersOfYear,
	readYearCosts,
	type MonthCost
} from '#lib/features/reminders/messages/index.server.ts';
import { LINES_KEPT } from '#lib/features/reminders/messages/index.ts';
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

/** How long before a date the first reminder of it may leave. */
const LONGEST_BEFORE = { days: 40 };

/**
 * The year of the acting centre, until today. A date whose reminders may be erased already is of neither
 * side: nobody knows any more whether there was one. `costs`: when they were read already.
 */
export async function readReminderYear(
	db: Db,
	{ year, timeZone, costs }: { year: number; timeZone: string; costs?: readonly MonthCost[] }
): Promise<ReminderYear> {
	const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
	const next = first.add({ years: 1 });
	const from = first.toZonedDateTime(timeZone).toInstant();
	const until = next.toZonedDateTime(timeZone).toInstant();
	const left = costs ?? (await readYearCosts(db, { year, timeZone }));
	const { emails, called, told } = await readOutcomes(db, { first, from, until });
	const today = Temporal.PlainDate.from(todayIn(timeZone, db.acting.at));
	const known = today.subtract(LINES_KEPT).add(LONGEST_BEFORE);
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
		...{ emails, called },
		...(await answersOfYear(db, { from, until })),
		reminded: of(true),
		unreminded: of(false)
	};
}

/**
 * What left by e-mail and what calls came to in the year, whatever it was for, and its dates of démarches
 * for which something left, whenever it did. The last word noted of a call counts.
 */
async function readOutcomes(
	db: Db,
	{
		first,
		from,
		until
	}: { first: Temporal.PlainDate; from: Temporal.Instant; until: Temporal.Instant }
): Promise<{ emails: number; called: number; told: ReadonlySet<string> }> {
	const [since, before, centre] = [from.toString(), until.toString(), centreOf(db)];
	const { rows } = await sql<{ emails: number; called: number; told: string[] }>`
		select (select count(*) from reminders where centre_id = ${centre} and outcome = 'email'
				and settled_at >= ${since}::timestamptz and settled_at < ${before}::timestamptz)::int as emails,
			(select count(*) from (
				select distinct on (c.reminder_id) c.outcome, c.recorded_at from reminder_calls c
				where c.centre_id = ${centre} order by c.reminder_id, c.id desc) last
			where outcome in ('reached', 'message', 'told-here', 'letter')
				and recorded_at >= ${since}::timestamptz and recorded_at < ${before}::timestamptz)::int as called,
			array(select distinct subject_id || ' ' || due_on from reminders
				where centre_id = ${centre} and kind = 'demarche-due' and outcome in ('sms', 'email')
					and due_on >= ${first.toString()}::date
					and due_on < ${first.add({ years: 1 }).toString()}::date) as told`.execute(db);
	const { told, ...counts } = rows[0]!;
	return { ...counts, told: new Set(told) };
}
