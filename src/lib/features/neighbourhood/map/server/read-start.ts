import type { Point } from '#lib/features/resources/places/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { townNamed } from '../domain/read-town.ts';
import { streetNamed } from '../domain/streets-named.ts';
import type { Now } from '../domain/asked.ts';
import { findPlaces } from './find-places.ts';
import { readStreets } from './streets.ts';
import { knownWords } from './vocabulary.ts';

/** Where somebody starts from, as it was understood. */
export type Start =
	{ town: string; from: null; words: string } | { town: null; from: Point; words: string };

/**
 * A commune, a street or a place that is known here, typed in words; null: none of them. Nothing is asked of
 * anybody outside.
 */
export async function readStart(
	db: Db,
	typed: string,
	{ dataDir, now }: { dataDir: string; now: Now }
): Promise<Start | null> {
	if (!typed) return null;
	const town = townNamed(typed, (await knownWords(db)).towns);
	if (town) return { town: town.name, from: null, words: `à ${town.name}` };
	const street = streetNamed(typed, await readStreets(dataDir));
	if (street) {
		const where = street.town ? `${street.name}, ${street.town}` : street.name;
		return { town: null, from: street, words: `depuis «\u202f${where}\u202f»` };
	}
	const { found } = await findPlaces(db, { typed, now, most: 1, isByName: true });
	const [place] = found;
	if (!place || place.latitude === null || place.longitude === null) return null;
	const from = { latitude: place.latitude, longitude: place.longitude };
	return { town: null, from, words: `depuis «\u202f${place.name}\u202f»` };
}
