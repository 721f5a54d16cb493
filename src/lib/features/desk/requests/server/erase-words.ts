import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { affected } from '#lib/platform/database/affected.ts';
import type { Counts } from '#lib/platform/database/holds.ts';

/** What stands in place of words whose time has come, or whose person asked. */
export const ERASED = '[effacé]';

/** Takes the words away from the requests of those people; the counts and the dates stay. */
export async function eraseRequestWords(db: Db, personIds: readonly string[]): Promise<Counts> {
	const hers = sql`r.person_id = any (${personIds}::uuid[])`;
	return {
		request_answers: await affected(
			db,
			sql`update request_answers a
				set words = case when a.words is null then null else ${ERASED} end,
					offered = case when a.offered = '{}' then a.offered else array[${ERASED}] end
				from requests r where r.id = a.request_id and ${hers}
					and (a.words <> ${ERASED} or a.offered not in ('{}', array[${ERASED}]))`
		),
		requests: await affected(
			db,
			sql`update requests r set words = ${ERASED} where ${hers} and r.words <> ${ERASED}`
		)
	};
}

/**
 * Takes the words away from the requests of nobody known received before a day: she may have named
 * herself in them, or a neighbour.
 */
export async function eraseUnnamedRequestWords(db: Db, before: string): Promise<Counts> {
	const those = sql`r.person_id is null and r.day < ${before}::date`;
	return {
		request_answers: await affected(
			db,
			sql`update request_answers a set words = ${ERASED}
				from requests r where r.id = a.request_id and ${those} and a.words <> ${ERASED}`
		),
		requests: await affected(
			db,
			sql`update requests r set words = ${ERASED} where ${those} and r.words <> ${ERASED}`
		)
	};
}
