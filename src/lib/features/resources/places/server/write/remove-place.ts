import { type Db, recordedBy } from '#lib/platform/database/acting.ts';
import type { Refusal } from '#lib/shared/refuse.ts';
import type { PlaceRefusal } from '../../domain/facts/read-facts.ts';
import { indexPlaces } from '../index/index-places.ts';
import { refuseToOthers } from '../read/who-arbitrates.ts';
import { tellJournal } from './note-change.ts';
import { unknownPlace } from './verify-place.ts';

export type RemovalRefusal = PlaceRefusal | Refusal<'not-yours'>;

/**
 * A place is there no more: nobody is sent there. A centre takes away what it added itself, the coordination
 * anything.
 */
export async function removePlace(
	db: Db,
	id: string,
	reason: string | null = null
): Promise<{ id: string } | RemovalRefusal> {
	const refused = await refuseRemoval(db, id);
	if (refused) return refused;
	const removed = await db
		.insertInto('place_removals')
		.values({ place_id: id, reason: reason?.trim() || null, ...recordedBy(db) })
		.onConflict((conflict) => conflict.doNothing())
		.returning('place_id')
		.executeTakeFirst();
	if (removed) await tellJournal(db, 'remove', id);
	return { id };
}

/** It is there after all: shown again, if it was shown. */
export async function putBackPlace(db: Db, id: string): Promise<{ id: string } | RemovalRefusal> {
	const refused = await refuseRemoval(db, id);
	if (refused) return refused;
	const { numDeletedRows } = await db
		.deleteFrom('place_removals')
		.where('place_id', '=', id)
		.executeTakeFirst();
	if (numDeletedRows === 0n) return { id };
	await indexPlaces(db, [id]);
	await tellJournal(db, 'put-back', id);
	return { id };
}

async function refuseRemoval(db: Db, id: string): Promise<RemovalRefusal | null> {
	const place = await db
		.selectFrom('places')
		.where('id', '=', id)
		.select('centre_id')
		.executeTakeFirst();
	if (!place) return unknownPlace();
	if (place.centre_id && db.acting.centres.includes(place.centre_id)) return null;
	return refuseToOthers(db, 'retire un lieu que votre centre n’a pas ajouté');
}
