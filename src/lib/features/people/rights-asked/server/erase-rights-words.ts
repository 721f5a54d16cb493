import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { affected } from '#lib/platform/database/affected.ts';

/**
 * Takes away the words of what these people asked about their data. That they asked, and were
 * answered, stays: it proves that it was done. Rows, by table.
 */
export async function eraseRightsWords(
	db: Db,
	personIds: readonly string[]
): Promise<Record<string, number>> {
	const hers = sql`where person_id = any (${personIds}::uuid[])`;
	return {
		rights_answers: await affected(
			db,
			sql`update rights_answers set words = null where words is not null
				and request_id in (select id from rights_requests ${hers})`
		),
		rights_requests: await affected(
			db,
			sql`update rights_requests set words = null ${hers} and words is not null`
		)
	};
}
