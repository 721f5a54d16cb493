import { type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { VerifiedBy } from '../../domain/facts/place.ts';
import type { PlaceRefusal } from '../../domain/facts/read-facts.ts';
import { tellJournal } from './note-change.ts';

/** « C'est toujours juste »: somebody called, or went there, and all of it is true today. */
export async function verifyPlace(
	db: Db,
	id: string,
	way: VerifiedBy = 'team'
): Promise<{ id: string } | PlaceRefusal> {
	const known = await db
		.selectFrom('places')
		.where('id', '=', id)
		.select('merged_into')
		.executeTakeFirst();
	if (!known) return unknownPlace();
	await sayTrue(db, id, way, db.acting.at.toString());
	await tellJournal(db, 'verify', id);
	return { id };
}

/** Says when all of it was true: now, or the day of the file that tells it. */
export async function sayTrue(db: Db, id: string, way: VerifiedBy, trueAt: string): Promise<void> {
	await db
		.insertInto('place_verifications')
		.values({ place_id: id, way, true_at: trueAt, ...recordedBy(db) })
		.execute();
}

/** Nobody knows it: it never was, or is not hers to see. */
export const unknownPlace = (): PlaceRefusal =>
	refuse('unknown-place', 'Ce lieu n’est plus au répertoire.');
