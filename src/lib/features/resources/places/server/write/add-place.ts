import { sql } from 'kysely';
import { type Db, recordedBy } from '#lib/platform/database/acting.ts';
import {
	changedColumns,
	columnsOf,
	type NewPlace,
	type PlaceColumns,
	type PlaceFacts,
	type Way,
	wholeFacts
} from '../../domain/facts/place.ts';
import { type PlaceRefusal, readFacts } from '../../domain/facts/read-facts.ts';
import { monthsOfKind } from '../../domain/facts/verify-age.ts';
import { indexPlaces } from '../index/index-places.ts';
import { writePlaceDays } from '../index/write-days.ts';
import { dayOf } from '../read/place-rows.ts';
import { knownBy, refugeKnownBy } from './known-by.ts';
import { noteChange, tellJournal } from './note-change.ts';
import { sayTrue } from './verify-place.ts';

/**
 * Adds a place to the network's directory: whoever has just written it has checked it. Nobody else sees it until
 * it is shown. A refuge is kept without anything that leads to its door; with the key, a file knows it again.
 */
export async function addPlace(
	db: Db,
	place: NewPlace,
	way: Way,
	key: Buffer
): Promise<{ id: string } | PlaceRefusal> {
	const said = wholeFacts(place, {
		...{ updatedOn: dayOf(db.acting.at), verifyMonths: monthsOfKind(place.kind) }
	});
	// A file has been asked of all its lines at once.
	const isAgain = way !== 'import' && (await isOfRefuge(db, key, said));
	const told = { ...said, isRefuge: said.isRefuge || isAgain };
	const facts = readFacts(told);
	if ('refusal' in facts) return facts;
	const added = await db
		.insertInto('places')
		.values({
			...(columnsOf(facts) as PlaceColumns),
			centre_id: db.acting.centres[0] ?? null,
			known_by: facts.isRefuge ? refugeKnownBy(key, told) : [],
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await noteChange(db, { placeId: added.id, way, before: {}, after: saidOf(facts) });
	if (way === 'team' || way === 'owner') await sayTrue(db, added.id, way, db.acting.at.toString());
	if (way === 'import') await sayTrue(db, added.id, way, facts.updatedOn);
	await indexPlaces(db, [added.id]);
	if (facts.hours) await writePlaceDays(db, dayOf(db.acting.at), [added.id]);
	await tellJournal(db, 'add', added.id);
	return added;
}

/** Somebody who does not know that it is a refuge types it again, with its street: it has that name in that town. */
async function isOfRefuge(db: Db, key: Buffer, told: PlaceFacts): Promise<boolean> {
	const digests = [told.name, ...told.aliases].flatMap((name) =>
		knownBy(key, { ...told, name, sourceId: null })
	);
	if (digests.length === 0) return false;
	const known = await db
		.selectFrom('places')
		.where('is_refuge', '=', true)
		.where(sql<boolean>`known_by && ${digests}::text[]`)
		.select('id')
		.executeTakeFirst();
	return known !== undefined;
}

/** What a new place says, and not what it leaves unsaid. */
function saidOf(facts: PlaceFacts): Partial<PlaceColumns> {
	const nothing = wholeFacts(
		{ name: '', kind: '' },
		{ updatedOn: '', verifyMonths: facts.verifyMonths }
	);
	return changedColumns(nothing, facts).after;
}
