import { metresBetween, type Point } from '#lib/features/resources/places/index.ts';
import { streetNamed } from './streets-named.ts';

type Street = Point & { name: string; town: string | null };

/** As far as one walks around a street, there and back, in an hour or so. */
const METRES = 900;
const MOST = 30;

/**
 * The streets around the one that is typed, the nearest first, each with its commune: what a walk may be made of.
 * None: it is not one of them, or is several.
 */
export function streetsNear(typed: string, streets: readonly Street[]): string[] {
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
