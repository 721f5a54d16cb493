import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { affected } from '#lib/platform/database/affected.ts';

/**
 * Takes away what announced or put off the end of these names. Rows, by table.
 */
export async function eraseCare(
	db: Db,
	personIds: readonly string[]
): Promise<Record<string, number>> {
	const hers = sql`where person_id = any (${personIds}::uuid[])`;
	return {
		retention_warnings: await affected(db, sql`delete from retention_warnings ${hers}`),
		retention_pauses: await affected(db, sql`delete from retention_pauses ${hers}`)
	};
}
