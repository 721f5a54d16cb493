import type { Db } from '#lib/platform/database/acting.ts';
import type { PlaceCard } from '../../domain/facts/place.ts';
import { factsOfRow, placeRows, verifiedOf } from './place-rows.ts';

/** A place as anybody reads it: shown, and standing. Null for any other, whoever looks. */
export async function readPublicPlace(db: Db, id: string): Promise<PlaceCard | null> {
	const [row, photos] = await Promise.all([
		placeRows(db)
			.where('p.id', '=', id)
			.where('p.is_public', '=', true)
			.where('p.merged_into', 'is', null)
			.executeTakeFirst(),
		db
			.selectFrom('place_photos')
			.where('place_id', '=', id)
			.where('withdrawn_at', 'is', null)
			.select(['id', 'shows', 'width', 'height'])
			.orderBy('rank')
			.execute()
	]);
	if (!row) return null;
	const { sourceId: _theirs, ...facts } = factsOfRow(row);
	return { ...facts, id: row.id, ...verifiedOf(row), photos };
}
