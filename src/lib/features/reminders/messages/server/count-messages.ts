import { sql } from 'kysely';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';

/** Reminders handed to each of these numbers since then by the acting centre, by mark in hexadecimal. */
export async function sentTo(
	db: Db,
	marks: readonly Buffer[],
	since: Temporal.Instant
): Promise<Map<string, number>> {
	if (marks.length === 0) return new Map();
	const { rows } = await sql<{ mark: string; sent: number }>`
		select encode(number_mark, 'hex') as mark, count(*)::int as sent from sms_messages
		where centre_id = ${centreOf(db)} and number_mark = any (${[...marks]}::bytea[])
			and handed_at >= ${since.toString()}::timestamptz and came_back_at is null
			and reminder_id is not null
		group by number_mark`.execute(db);
	return new Map(rows.map(({ mark, sent }) => [mark, sent]));
}

/** What the acting centre spent since then, in cents. */
export async function spentSince(db: Db, since: Temporal.Instant): Promise<number> {
	const centre = centreOf(db);
	return (await spentOfEach(db, new Map([[centre, since]]))).get(centre) ?? 0;
}

/** The same of each of these acting centres, since an instant of its own; nothing of those that spent nothing. */
export async function spentOfEach(
	db: Db,
	since: ReadonlyMap<string, Temporal.Instant>
): Promise<Map<string, number>> {
	const instants = Array.from(since.values(), String);
	const { rows } = await sql<{ centreId: string; cents: number }>`
		select a.centre_id as "centreId", s.cents
		from unnest(${[...since.keys()]}::uuid[], ${instants}::timestamptz[]) as a (centre_id, since)
		cross join lateral (select sum(m.cents)::float8 as cents from sms_messages m
			where m.centre_id = a.centre_id and m.handed_at >= a.since and m.came_back_at is null) s
		where s.cents > 0`.execute(db);
	return new Map(rows.map(({ centreId, cents }) => [centreId, cents]));
}

/**
 * Those of these numbers whose last two reminders were not received, by mark in hexadecimal. Those
 * whose end nobody knows yet say nothing. The desk is shown no message, hence none of these numbers.
 */
export async function undeliveredInARow(
	db: Db,
	marks: readonly Buffer[]
): Promise<ReadonlySet<string>> {
	if (marks.length === 0) return new Set();
	const { rows } = await sql<{ mark: string }>`
		select encode(number_mark, 'hex') as mark from (
			select m.number_mark, r.received,
				row_number() over (partition by m.number_mark order by m.handed_at desc, m.id desc) as nth
			from sms_messages m
			cross join lateral (select bool_or(state = 'delivered') as received from sms_receipts
				where sms_id = m.id and state in ('rejected', 'undelivered', 'expired', 'delivered')) r
			where m.centre_id = ${centreOf(db)} and m.number_mark = any (${[...marks]}::bytea[])
				and m.reminder_id is not null and m.came_back_at is null and r.received is not null) last
		where nth <= 2
		group by number_mark having count(*) = 2 and not bool_or(received)`.execute(db);
	return new Set(rows.map(({ mark }) => mark));
}
