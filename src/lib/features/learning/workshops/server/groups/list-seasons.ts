import type { Db } from '#lib/platform/database/acting.ts';

/** The years that have cycles, the present one always among them, the latest first. */
export async function listSeasons(db: Db, thisYear: number): Promise<number[]> {
	const rows = await db.selectFrom('cycles').select('year').distinct().execute();
	return [...new Set([thisYear, ...rows.map((row) => row.year)])].sort((a, b) => b - a);
}
