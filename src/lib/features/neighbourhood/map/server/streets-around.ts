import { streetsNear } from '../domain/streets-near.ts';
import { readStreets } from './streets.ts';

/** The streets around one, for a walk. Null: nobody has made the streets of the map. */
export async function streetsAround(dataDir: string, typed: string): Promise<string[] | null> {
	const streets = await readStreets(dataDir);
	return streets.length === 0 ? null : streetsNear(typed, streets);
}
