import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { affected } from '#lib/platform/database/affected.ts';
import { ERASED } from './request-rights.ts';

/**
 * Takes the words away from the requests of nobody known received before a day: she may have named
 * herself in them, or a neighbour.
 */
export async function eraseUnnamedRequestWords(
	db: Db,
	before: string
): Promise<{ requests: number; answers: number }> {
	const those = sql`r.person_id is null and r.day < ${before}::date`;
	const answers = await affected(
		db,
		sql`update request_answers a set words = ${ERASED}
			from requests r where r.id = a.request_id and ${those} and a.words <> ${ERASED}`
	);
	const requests = await affected(
		db,
		sql`update requests r set words = ${ERASED} where ${those} and r.words <> ${ERASED}`
	);
	return { requests, answers };
}
