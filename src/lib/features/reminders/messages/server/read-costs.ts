import { sql } from 'kysely';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import type { Cost } from '../domain/costs.ts';

export type MonthCost = Cost & {
	/** « 2026-11 », in the centre's zone. */
	month: string;
	/** A kind of reminder, or what confirms a STOP. */
	kind: string;
};
export type CentreCost = Cost & { centreId: string; name: string };

/** The year of the acting centre, month by month, the last one first, and kind by kind. */
export async function costsOfYear(
	db: Db,
	{ year, timeZone }: { year: number; timeZone: string }
): Promise<MonthCost[]> {
	const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
	const [from, until] = between(first, first.add({ years: 1 }), timeZone);
	const { rows } = await sql<MonthCost>`
		select to_char(handed_at at time zone ${timeZone}, 'YYYY-MM') as month, kind,
			count(*)::int as messages, sum(segments)::int as segments, sum(cents)::float8 as cents
		from sms_messages
		where centre_id = ${centreOf(db)} and handed_at >= ${from}::timestamptz
			and handed_at < ${until}::timestamptz and came_back_at is null
		group by 1, 2 order by 1 desc, cents desc, 2`.execute(db);
	return rows;
}

/** This month, centre by centre, for whoever pays for all of them; to anybody else, nothing. */
export async function costsByCentre(
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
