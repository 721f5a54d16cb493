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
	const { rows } = await sql<{ cents: number }>`
		select coalesce(sum(cents), 0)::float8 as cents from sms_messages
		where centre_id = ${centreOf(db)} and handed_at >= ${since.toString()}::timestamptz
			and came_back_at is null`.execute(db);
	return rows[0]!.cents;
}
