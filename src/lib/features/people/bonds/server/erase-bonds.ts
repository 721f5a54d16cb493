import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { cutTheLast } from './cut-bond.ts';

/** Cuts what ties these people to records of other centres. Rows, by table. */
export async function eraseBonds(
	db: Db,
	personIds: readonly string[]
): Promise<Record<string, number>> {
	const hers = sql`where person_id = any (${personIds}::uuid[])`;
	const { rows } = await sql<{ bond: string }>`
		delete from linked_people ${hers} returning bond`.execute(db);
	for (const { bond } of rows) await cutTheLast(db, bond);
	return { linked_people: rows.length };
}
