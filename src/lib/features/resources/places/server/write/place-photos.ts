import { type Db, recordedBy } from '#lib/platform/database/acting.ts';
import type { LightPicture } from '#lib/platform/pictures/redraw-photo.ts';
import { refuse, type Refusal } from '#lib/shared/refuse.ts';
import type { PlaceRefusal } from '../../domain/facts/read-facts.ts';
import { tellJournal } from './note-change.ts';
import { unknownPlace } from './verify-place.ts';

export type PhotoRefusal = PlaceRefusal | Refusal<'refuge' | 'too-many' | 'shows'>;

/** The door, the counter, the street: more, and the card is a gallery. */
const RANKS = [1, 2, 3];

/** Keeps a picture of a place, redrawn, with what it shows for who does not see it. Never of a refuge. */
export async function keepPlacePhoto(
	db: Db,
	{ placeId, shows, picture }: { placeId: string; shows: string; picture: LightPicture }
): Promise<{ id: string } | PhotoRefusal> {
	const place = await db
		.selectFrom('places')
		.where('id', '=', placeId)
		.select('is_refuge')
		.forUpdate()
		.executeTakeFirst();
	if (!place) return unknownPlace();
	if (place.is_refuge) {
		return refuse('refuge', 'C’est un lieu de refuge\u00a0: aucune photo n’en est gardée.');
	}
	const words = shows.trim();
	if (words.length < 3 || words.length > 200) {
		return refuse(
			'shows',
			'Dites en quelques mots ce que montre la photo\u00a0: 200 signes au plus.'
		);
	}
	const standing = await db
		.selectFrom('place_photos')
		.where('place_id', '=', placeId)
		.where('withdrawn_at', 'is', null)
		.select('rank')
		.execute();
	const rank = RANKS.find((one) => !standing.some((photo) => photo.rank === one));
	if (!rank) {
		return refuse('too-many', 'Ce lieu a déjà trois photos\u00a0: retirez celle qui ne sert plus.');
	}
	const { redrawn, width, height } = picture;
	const kept = await db
		.insertInto('place_photos')
		.values({
			...{ place_id: placeId, bytes: redrawn, width, height, shows: words, rank },
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await tellJournal(db, 'keep-photo', placeId);
	return kept;
}

/** A picture is shown no more, and nothing is left of it. Twice is once. */
export async function withdrawPlacePhoto(db: Db, id: string): Promise<{ withdrawn: string }> {
	const { at, staffId } = db.acting;
	const gone = await db
		.updateTable('place_photos')
		.where('id', '=', id)
		.where('withdrawn_at', 'is', null)
		.set({ bytes: null, withdrawn_at: at.toString(), withdrawn_by: staffId })
		.returning('place_id')
		.executeTakeFirst();
	if (gone) await tellJournal(db, 'withdraw-photo', gone.place_id);
	return { withdrawn: id };
}

/** The bytes of a picture of that place; null once it is withdrawn, or while the place is not shown to whoever asks. */
export async function readPlacePhoto(db: Db, placeId: string, id: string): Promise<Buffer | null> {
	const photo = await db
		.selectFrom('place_photos')
		.where('id', '=', id)
		.where('place_id', '=', placeId)
		.select('bytes')
		.executeTakeFirst();
	return photo?.bytes ?? null;
}
