import type { Db } from '#lib/platform/database/acting.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { changedColumns, type PlaceFacts, type Way } from '../../domain/facts/place.ts';
import { type PlaceRefusal, readFacts } from '../../domain/facts/read-facts.ts';
import { indexPlaces } from '../index/index-places.ts';
import { writePlaceDays } from '../index/write-days.ts';
import { dayOf, factsOfRow, placeRows } from '../read/place-rows.ts';
import { noteChange, tellJournal } from './note-change.ts';
import { rememberRefuges } from './remember-refuges.ts';
import { unknownPlace } from './verify-place.ts';

/** What decides when a place is open. */
const OF_DAYS = ['hours', 'postcode', 'insee', 'latitude', 'longitude'];

/** Nothing new is said then: what another row said, or this one before. */
const OF_THE_DIRECTORY: readonly Way[] = ['merge', 'undo'];

export type Changed = { id: string; /** Columns that say something else now. */ changed: string[] };

/**
 * Corrects a place: what is not named stays as it was. Corrected into a refuge, it loses what leads to its door,
 * here and in all that was kept of it; with the key, a file knows it again. It is not verified by that: nobody said
 * that the rest is true.
 */
export async function changePlace(
	db: Db,
	id: string,
	change: Partial<PlaceFacts>,
	way: Way,
	key: Buffer
): Promise<Changed | PlaceRefusal> {
	const row = await placeRows(db).where('p.id', '=', id).forUpdate().executeTakeFirst();
	if (!row) return unknownPlace();
	if (row.merged_into) {
		return refuse('merged-place', 'Ce lieu a été réuni avec un autre. Corrigez l’autre fiche.');
	}
	const was = factsOfRow(row);
	const told = { ...was, ...named(change) };
	const now = readFacts(told, OF_THE_DIRECTORY.includes(way) ? told : was);
	if ('refusal' in now) return now;
	const { changed } = changedColumns(was, now);
	if (changed.length === 0) return { id, changed };
	const facts = { ...now, updatedOn: change.updatedOn ?? dayOf(db.acting.at) };
	const { before, after } = changedColumns(was, facts);
	if (facts.isRefuge) await rememberRefuges(db, key, [id]);
	await db.updateTable('places').set(after).where('id', '=', id).execute();
	await noteChange(db, { placeId: id, way, before, after });
	await indexPlaces(db, [id]);
	if (changed.some((column) => OF_DAYS.includes(column))) {
		await writePlaceDays(db, dayOf(db.acting.at), [id]);
	}
	await tellJournal(db, 'change', id);
	return { id, changed };
}

/** What a change names: a column that it leaves undefined is not told. */
function named(change: Partial<PlaceFacts>): Partial<PlaceFacts> {
	return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}
