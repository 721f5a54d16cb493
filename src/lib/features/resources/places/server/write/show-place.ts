import { type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { PlaceRefusal } from '../../domain/facts/read-facts.ts';
import { indexPlaces } from '../index/index-places.ts';
import { tellJournal } from './note-change.ts';
import { unknownPlace } from './verify-place.ts';

/** Everybody sees a place from then on, or nobody but the team. */
export async function showPlace(
	db: Db,
	id: string,
	isShown: boolean
): Promise<{ id: string } | PlaceRefusal> {
	const place = await db
		.selectFrom('places')
		.where('id', '=', id)
		.select(['is_public', 'merged_into'])
		.executeTakeFirst();
	if (!place) return unknownPlace();
	if (place.merged_into) {
		return refuse('merged-place', 'Ce lieu a été réuni avec un autre. Montrez l’autre fiche.');
	}
	if (place.is_public === isShown) return { id };
	await db
		.insertInto('place_showings')
		.values({ place_id: id, is_shown: isShown, ...recordedBy(db) })
		.execute();
	await indexPlaces(db, [id]);
	await tellJournal(db, isShown ? 'show' : 'hide', id);
	return { id };
}
