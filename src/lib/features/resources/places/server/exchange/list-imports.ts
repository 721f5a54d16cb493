import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';

export type PlaceImport = {
	id: string;
	files: string[];
	written: number;
	changed: number;
	on: Temporal.Instant;
	isUndone: boolean;
};

/** The last imports that wrote something, the newest first. */
export async function listPlaceImports(db: Db, most: number): Promise<PlaceImport[]> {
	const rows = await db
		.selectFrom('place_imports as i')
		.leftJoin('place_import_undos as u', 'u.import_id', 'i.id')
		.where(sql<boolean>`i.written + i.changed > 0`)
		.select(['i.id', 'i.files', 'i.written', 'i.changed', 'i.recorded_at', 'u.import_id as undone'])
		.orderBy('i.id', 'desc')
		.limit(most)
		.execute();
	return rows.map(({ id, files, written, changed, recorded_at, undone }) => ({
		...{ id, written, changed, on: recorded_at, isUndone: undone !== null },
		files: (files as { name: string }[]).map(({ name }) => name)
	}));
}
