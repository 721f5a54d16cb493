import type { Placed } from '../alike/neighbours.ts';
import { positionOf, streetOf } from '../alike/neighbours.ts';

/** A house of associations has several places at one point; a whole file has not. */
const FEWEST = 10;

/**
 * Whether a file puts all its places at one point, though they are not all in one street: whoever made it asked where
 * the town is, and not where each of them is.
 */
export function haveOnePosition(places: readonly Placed[]): boolean {
	const placed = places.filter((place) => positionOf(place) !== null);
	if (placed.length < FEWEST) return false;
	const [{ latitude, longitude }] = placed as [Placed];
	const isOne = placed.every((one) => one.latitude === latitude && one.longitude === longitude);
	if (!isOne) return false;
	const streets = new Set(placed.map(streetOf));
	return streets.size > 1 || streets.has('');
}
