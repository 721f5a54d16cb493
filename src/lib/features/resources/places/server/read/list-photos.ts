import type { Db } from '#lib/platform/database/acting.ts';

/** The photos of a place that stand, in their order, shown to everybody or not. */
export function listPlacePhotos(db: Db, placeId: string) {
	return db
		.selectFrom('place_photos')
		.where('place_id', '=', placeId)
		.where('withdrawn_at', 'is', null)
		.select(['id', 'shows', 'width', 'height'])
		.orderBy('rank')
		.execute();
}
