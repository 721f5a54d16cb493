import { sql } from 'kysely';
import { answersOfYear, statesOfReminders } from '#lib/features/reminders/messages/index.server.ts';
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

/** The year of the acting centre, until today. */
export async function readReminderYear(
	db: Db,
	{ year, timeZone }: { year: number; timeZone: string }
): Promise<ReminderYear> {
	const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
	const from = first.toZonedDateTime(timeZone).toInstant();
	const until = first.add({ years: 1 }).toZonedDateTime(timeZone).toInstant();
	const states = await statesOfReminders(db, { since: from, until });
	const { rows } = await sql<{
		subject: string;
		dueOn: string;
		emails: number;
		called: number;
		told: boolean;
	}>`
		select r.subject_id as subject, r.due_on::text as "dueOn",
			count(*) filter (where r.outcome = 'email')::int as emails,
			count(*) filter (where exists (select from reminder_calls c where c.reminder_id = r.id
				and c.outcome in ('reached', 'message', 'told-here', 'letter')))::int as called,
			bool_or(r.outcome in ('sms', 'email')) as told
		from reminders r where r.centre_id = ${centreOf(db)} and r.settled_at >= ${from.toString()}::timestamptz
			and r.settled_at < ${until.toString()}::timestamptz
		group by 1, 2`.execute(db);
	const told = new Set(rows.flatMap((row) => (row.told ? `${row.subject} ${row.dueOn}` : [])));
	const today = todayIn(timeZone, db.acting.at);
	const last = first.add({ years: 1 }).subtract({ days: 1 }).toString();
	const yesterday = Temporal.PlainDate.from(today).subtract({ days: 1 }).toString();
	const dates = await listPastDates(db, {
		from: first.toString(),
		until: last < yesterday ? last : yesterday
	});
	const of = (isTold: boolean) => {
		const its = dates.filter((one) => told.has(`${one.procedureId} ${one.dueOn}`) === isTold);
		const kept = its.filter(({ doneOn, dueOn }) => doneOn !== null && doneOn <= dueOn).length;
		return { kept, dates: its.length };
	};
	return {
		sent: states.size,
		delivered: [...states.values()].filter((state) => state === 'delivered').length,
		emails: rows.reduce((sum, row) => sum + row.emails, 0),
		called: rows.reduce((sum, row) => sum + row.called, 0),
		...(await answersOfYear(db, { from, until })),
		reminded: of(true),
		unreminded: of(false)
	};
}
