import { metresBetween } from '#lib/features/resources/places/index.ts';
import { streetNamed } from '../domain/streets-named.ts';
import { readStreets } from './streets.ts';

/** As far as one walks around a street, there and back, in an hour or so. */
const METRES = 900;
const MOST = 30;

/**
 * The streets around one, the nearest first, each with its commune: what a walk may be made of. Null: nobody has
 * made the streets of the map; none: that street is not one of them, or is several.
 */
export async function streetsAround(dataDir: string, typed: string): Promise<string[] | null> {
	const streets = await readStreets(dataDir);
	if (streets.length === 0) return null;
	const from = typed ? streetNamed(typed.replaceAll(',', ' '), streets) : null;
	if (!from) return [];
	const near = streets
		.map(({ name, town, ...at }) => ({
			words: town ? `${name}, ${town}` : name,
			metres: metresBetween(from, at)
		}))
		.filter(({ metres }) => metres <= METRES)
		.sort((one, other) => one.metres - other.metres);
	return [...new Set(near.map(({ words }) => words))].slice(0, MOST);
}
