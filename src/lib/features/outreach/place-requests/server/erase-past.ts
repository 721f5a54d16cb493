import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Counts } from '#lib/platform/database/holds.ts';

const KEPT_MONTHS = 3;

/** Three months after she asked, nothing says who it was: her ticket opens nothing any more, a count stays. */
export async function erasePastRequests(db: Db, today: string): Promise<Counts> {
	const last = Temporal.PlainDate.from(today).subtract({ months: KEPT_MONTHS }).toString();
	const { numAffectedRows } = await sql`
		update place_requests set first_name = null, phone = null, adult_first_name = null, words = null,
			same_mark = null, ticket_digest = null
		where day <= ${last}::date and (first_name is not null or ticket_digest is not null)`.execute(db);
	return { place_requests: Number(numAffectedRows ?? 0n) };
}
