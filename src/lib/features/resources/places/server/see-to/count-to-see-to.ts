import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { isIncomplete, isStale } from './list-to-see-to.ts';

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
	const { rows } = await sql<ToSeeTo>`
		select count(*) filter (where ${isStale(db)})::integer as stale,
			count(*) filter (where ${isIncomplete})::integer as incomplete,
			(select count(*) from place_proposals o
				where not exists (select from place_proposal_ends e where e.proposal_id = o.id))::integer as proposals
		from places p where p.is_public and p.merged_into is null
	`.execute(db);
	return rows[0]!;
}
