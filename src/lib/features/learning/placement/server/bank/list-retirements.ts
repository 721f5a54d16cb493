import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';

/** A question set aside, and given back since or not. */
export type Retirement = {
	id: string;
	item: string;
	/** Of the whole network, or of the acting centre alone. */
	reach: 'network' | 'centre';
	reason: string;
	at: Temporal.Instant;
	by: string | null;
	returnedAt: Temporal.Instant | null;
	returnedBy: string | null;
};

/** Everything that was set aside and given back, as whoever acts may know it, the latest first. */
export async function listRetirements(db: Db): Promise<Retirement[]> {
	const { rows } = await sql<Retirement>`
		select r.id, r.item, case when r.centre_id is null then 'network' else 'centre' end as reach,
			r.reason, r.recorded_at as at, s.display_name as by,
			x.recorded_at as "returnedAt", y.display_name as "returnedBy"
		from item_retirements r
		left join item_returns x on x.retirement_id = r.id
		left join staff_members s on s.id = r.recorded_by
		left join staff_members y on y.id = x.recorded_by
		order by r.recorded_at desc, r.id desc`.execute(db);
	return rows;
}
