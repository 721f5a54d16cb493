import { type RawBuilder, sql } from 'kysely';
import { centreOf, type Db } from './acting.ts';

/**
 * That a row is of the acting centre, or of one of several: policies say so already, but the planner
 * reads an index from what the statement says. One centre is told by itself, and keeps the plan of pages.
 */
export function isOfActing(db: Db, centreId: RawBuilder<unknown>): RawBuilder<boolean> {
	const { centres } = db.acting;
	return centres.length > 1
		? sql<boolean>`${centreId} = any (array(select unnest(${centres}::uuid[])))`
		: sql<boolean>`${centreId} = ${centreOf(db)}`;
}
