import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { asItIs, askAlone } from '#lib/platform/database/ask-in-one.ts';
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
export const placesToSee = (db: Db) =>
	asItIs(
		sql<ToSeeTo>`(select json_build_object(
			'stale', count(*) filter (where ${isStale(db)}),
			'incomplete', count(*) filter (where ${isIncomplete}),
			'proposals', (select count(*) from place_proposals o
				where not exists (select from place_proposal_ends e where e.proposal_id = o.id)))
			from places p where p.is_public and p.merged_into is null)`
	);
export const countToSeeTo = (db: Db): Promise<ToSeeTo> => askAlone(db, placesToSee(db));
