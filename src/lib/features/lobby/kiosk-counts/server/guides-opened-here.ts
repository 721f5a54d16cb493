import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';

/** How often each guide was opened at the kiosks of the acting one's centre, in weeks that began since. */
export async function guidesOpenedHere(db: Db, since: string): Promise<Map<string, number>> {
	const { rows } = await sql<{ guide: string; n: number }>`
		select guide, n from guides_opened_here(${since}::date)`.execute(db);
	return new Map(rows.map(({ guide, n }) => [guide, n]));
}
