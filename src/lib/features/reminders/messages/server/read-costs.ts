import { sql } from 'kysely';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import type { Cost } from '../domain/costs.ts';

export type MonthCost = Cost & {
	/** From 1 to 12, in the centre's zone. */
	month: number;
	/** A kind of reminder, or what confirms a STOP. */
	kind: string;
	/** Those that are reminders, and those of them that the operator says were received. */
	sent: number;
	delivered: number;
};
export type CentreCost = Cost & { centreId: string; name: string };

/** The year of the acting centre, month by month and kind by kind; those that came back cost nothing. */
export async function readYearCosts(
	db: Db,
	{ year, timeZone }: { year: number; timeZone: string }
): Promise<MonthCost[]> {
	const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
	const [from, until] = between(first, first.add({ years: 1 }), timeZone);
	const { rows } = await sql<MonthCost>`
		select extract(month from m.handed_at at time zone ${timeZone})::int as month, m.kind,
			count(*)::int as messages, count(m.reminder_id)::int as sent,
			count(*) filter (where m.reminder_id is not null and exists (select from sms_receipts r
				where r.sms_id = m.id and r.state = 'delivered'))::int as delivered,
			sum(m.segments)::int as segments, sum(m.cents)::float8 as cents
		from sms_messages m
		where m.centre_id = ${centreOf(db)} and m.handed_at >= ${from}::timestamptz
			and m.handed_at < ${until}::timestamptz and m.came_back_at is null
		group by 1, 2 order by 1, 2`.execute(db);
	return rows;
}

/** This month, centre by centre, for whoever pays for all of them; to anybody else, nothing. */
export async function readCentreCosts(
	db: Db,
	{ today, timeZone }: { today: string; timeZone: string }
): Promise<CentreCost[]> {
	const first = Temporal.PlainDate.from(today).with({ day: 1 });
	const [from, until] = between(first, first.add({ months: 1 }), timeZone);
	const { rows } = await sql<CentreCost>`
		select centre_id as "centreId", name, messages, segments, cents
		from network_sms_costs(${from}::timestamptz, ${until}::timestamptz)`.execute(db);
	return rows;
}

function between(first: Temporal.PlainDate, next: Temporal.PlainDate, timeZone: string) {
	const start = (day: Temporal.PlainDate) => day.toZonedDateTime(timeZone).toInstant().toString();
	return [start(first), start(next)] as const;
}
