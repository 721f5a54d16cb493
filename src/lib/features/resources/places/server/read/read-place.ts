import type { Db } from '#lib/platform/database/acting.ts';
import type { Place } from '../../domain/facts/place.ts';
import { factsOfRow, placeRows, removal, verifiedOf } from './place-rows.ts';

/** Everything the team knows of a place, or null. */
export async function readPlace(db: Db, id: string): Promise<Place | null> {
	const row = await placeRows(db)
		.where('p.id', '=', id)
		.select(removal.as('removed'))
		.executeTakeFirst();
	if (!row) return null;
	return {
		...factsOfRow(row),
		id: row.id,
		centreId: row.centre_id,
		isPublic: row.is_public,
		mergedInto: row.merged_into,
		removed: row.removed,
		...verifiedOf(row)
	};
}
