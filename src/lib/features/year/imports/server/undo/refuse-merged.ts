import { sql } from 'kysely';
import { findMerged } from '#lib/features/people/doubles/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { refuse } from '#lib/shared/refuse.ts';

export type MergedSince = { refusal: 'merged-since'; message: string };

/**
 * What an import wrote of a record that has been merged since is on another one today: undoing it
 * would give it back to a record that nobody sees.
 */
export async function refuseMerged(db: Db, importId: string): Promise<MergedSince | null> {
	const { rows } = await sql<{ id: string }>`
		select distinct coalesce(before ->> 'person_id', record_key ->> 'person_id', record_key ->> 'id') as id
		from import_writes
		where import_id = ${importId} and (table_name = 'people' or before ->> 'person_id' is not null
			or record_key ->> 'person_id' is not null)`.execute(db);
	const merged = await findMerged(
		db,
		rows.map(({ id }) => id)
	);
	if (merged.length === 0) return null;
	return refuse(
		'merged-since',
		'Cet import ne peut plus être annulé tel quel\u00a0: des fiches qu’il a écrites ont été réunies à d’autres. Séparez-les d’abord, dans les doublons.'
	);
}
