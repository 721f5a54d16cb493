import { sql } from 'kysely';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';

/** What left in a month, of a kind. */
export type MonthCosts = {
	/** From 1 to 12. */
	month: number;
	/** A kind of reminder, or the answer to a STOP. */
	kind: string;
	/** Those of them that are reminders, and that the operator says were received. */
	sent: number;
	delivered: number;
	/** What is paid: a long text is several. */
	segments: number;
	cents: number;
};

/** What the SMS of the acting centre cost in a year, by month of its zone and by kind; those that came back cost nothing. */
export async function readCosts(
	db: Db,
	{ year, timeZone }: { year: number; timeZone: string }
): Promise<MonthCosts[]> {
	const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
	const from = first.toZonedDateTime(timeZone).toInstant().toString();
	const until = first.add({ years: 1 }).toZonedDateTime(timeZone).toInstant().toString();
	const { rows } = await sql<MonthCosts>`
		select extract(month from m.handed_at at time zone ${timeZone})::int as month, m.kind,
			count(m.reminder_id)::int as sent,
			count(*) filter (where m.reminder_id is not null and exists (select from sms_receipts r
				where r.sms_id = m.id and r.state = 'delivered'))::int as delivered,
			sum(m.segments)::int as segments, sum(m.cents)::float8 as cents
		from sms_messages m
		where m.centre_id = ${centreOf(db)} and m.handed_at >= ${from}::timestamptz
			and m.handed_at < ${until}::timestamptz and m.came_back_at is null
		group by 1, 2 order by 1, 2`.execute(db);
	return rows;
}
