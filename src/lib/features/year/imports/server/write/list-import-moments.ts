import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';

/** When the registers of the acting centre were imported (ISO, UTC): what an import writes bears its moment. */
export async function listImportMoments(db: Db): Promise<Set<string>> {
	const { rows } = await sql<{ at: string }>`
		select to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
		from imports`.execute(db);
	return new Set(rows.map(({ at }) => at));
}
