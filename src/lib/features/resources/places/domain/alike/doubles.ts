import { foldText } from '#lib/shared/person-name.ts';
import { metresBetween, type Point } from './metres.ts';
import { cellsOf, positionOf, streetOf } from './neighbours.ts';
import { namesComparer } from './place-names-alike.ts';

/** What tells two rows of one place; of a refuge, none is compared. */
export type Comparable = {
	id: string;
	name: string;
	town: string | null;
	insee: string | null;
	postcode: string | null;
	street: string | null;
	latitude: number | null;
	longitude: number | null;
};

const NEAR_METRES = 300;

/** A place with what is compared of it, folded once. */
type Folded = { place: Comparable; town: string | null; street: string; at: Point | null };

const foldedOf = (place: Comparable): Folded => ({
	...{ place, street: streetOf(place), at: positionOf(place) },
	town: place.town ? foldText(place.town).replace(/\bst(e?)\b/g, 'saint$1') : null
});

function isSameTown(one: Folded, other: Folded): boolean {
	const [a, b] = [one.place, other.place];
	if (a.insee && b.insee) return a.insee === b.insee;
	if (one.town && other.town) return one.town === other.town;
	return a.postcode !== null && a.postcode === b.postcode;
}

/**
 * The pairs that may be one place, each once, in the order of the places; those touched by `among`, when it is
 * given: same town, at most 300 metres apart (or the same street where one has no position), and names alike.
 * Neighbours alone are compared.
 */
export function findPairs<Place extends Comparable>(
	places: readonly Place[],
	among?: ReadonlySet<string>
): [Place, Place][] {
	return places.flatMap(pairFinder<Place>(among));
}

/** The same, place after place: the pairs that each makes with those that came before it. */
export function pairFinder<Place extends Comparable>(
	among?: ReadonlySet<string>
): (place: Place) => [Place, Place][] {
	const alike = namesComparer();
	const byCell = new Map<string, Folded[]>();
	const byStreet = new Map<string, Folded[]>();
	const areDoubles = (one: Folded, other: Folded) => {
		const [a, b] = [one.place, other.place];
		if (among && !among.has(a.id) && !among.has(b.id)) return false;
		if (a.id === b.id || !isSameTown(one, other)) return false;
		return alike(a.name, b.name, a.town ?? b.town);
	};
	return (place) => {
		const folded = foldedOf(place);
		const { at, street } = folded;
		const found: Folded[] = [];
		if (at) {
			for (const cell of cellsOf(place, 1))
				for (const other of byCell.get(cell) ?? [])
					if (metresBetween(other.at!, at) <= NEAR_METRES && areDoubles(other, folded))
						found.push(other);
			put(byCell, cellsOf(place, 0)[0]!, folded);
		}
		if (street) {
			for (const other of byStreet.get(street) ?? [])
				if ((!at || !other.at) && areDoubles(other, folded)) found.push(other);
			put(byStreet, street, folded);
		}
		return found.map((other): [Place, Place] => [other.place as Place, place]);
	};
}

function put(known: Map<string, Folded[]>, key: string, folded: Folded): void {
	const there = known.get(key);
	if (there) there.push(folded);
	else known.set(key, [folded]);
}
