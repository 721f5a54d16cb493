import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';

/** Needs that were looked for twenty times in a month, these three months, and found nowhere. */
export async function countToldMisses(db: Db): Promise<number> {
	const { rows } = await sql<{ n: number }>`
		select count(distinct words)::integer as n from place_misses
		where words is not null and month >= ${db.acting.at.toString()}::date - interval '3 months'
	`.execute(db);
	return rows[0]!.n;
}
