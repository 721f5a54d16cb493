import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { factsOf, type PlaceColumns } from '../../domain/facts/place.ts';
import { factsOfRow, placeRows } from '../read/place-rows.ts';
import { refugeKnownBy } from './known-by.ts';

/**
 * Before these rows say where they are no more: by all that each was ever called, and each that went into it, a file
 * will know them again. Once they are refuges, even their former names are forgotten.
 */
export async function rememberRefuges(db: Db, key: Buffer, ids: readonly string[]): Promise<void> {
	if (ids.length === 0) return;
	const rows = await placeRows(db)
		.where(sql<boolean>`(p.id = any(${ids}::uuid[]) or p.merged_into = any(${ids}::uuid[]))`)
		.execute();
	const changes = await db
		.selectFrom('place_changes')
		.where(sql<boolean>`place_id = any(${rows.map(({ id }) => id)}::uuid[])`)
		.select(['place_id', 'before', 'after'])
		.execute();
	for (const row of rows) {
		const sooner = changes
			.filter((change) => change.place_id === row.id)
			.flatMap(({ before, after }) => [before, after])
			.map((columns) => factsOf(columns as Partial<PlaceColumns>));
		const digests = refugeKnownBy(key, factsOfRow(row), sooner);
		await db
			.updateTable('places')
			.set({
				known_by: sql`array(select distinct unnest(known_by || ${digests}::text[]) order by 1)`
			})
			.where('id', '=', row.id)
			.where(sql<boolean>`not known_by @> ${digests}::text[]`)
			.execute();
	}
}
