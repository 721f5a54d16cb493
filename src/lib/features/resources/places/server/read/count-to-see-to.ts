import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';

export type ToSeeTo = {
	/** Shown, and nobody has said it is true for longer than it holds. */
	stale: number;
	/** Shown, no refuge, and lacking what the national standard requires. */
	incomplete: number;
	/** Proposals that nobody has answered. */
	proposals: number;
};

/** What waits for somebody of the team, in numbers. */
export async function countToSeeTo(db: Db): Promise<ToSeeTo> {
	const now = db.acting.at.toString();
	const { rows } = await sql<ToSeeTo>`
		select
			(select count(*) from places p where p.is_public and p.merged_into is null
				and (p.verified_at is null
					or p.verified_at + make_interval(months => p.verify_months) < ${now}::timestamptz))::integer as stale,
			(select count(*) from places p where p.is_public and p.merged_into is null and not p.is_refuge
				and (p.pivot is null or p.street is null or p.postcode is null or p.town is null))::integer as incomplete,
			(select count(*) from place_proposals o
				where not exists (select from place_proposal_ends e where e.proposal_id = o.id))::integer as proposals
	`.execute(db);
	return rows[0]!;
}
