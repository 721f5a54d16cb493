import { foldText } from '#lib/shared/person-name.ts';
import { comparedWith, Crowd } from './crowd.ts';
import { metresBetween, type Point } from './metres.ts';
import { cellsOf, positionOf, streetOf } from './neighbours.ts';
import { PlaceName } from './place-names-alike.ts';

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
/** A place that looks like more than that is shown beside the first of them. */
export const MOST_ALIKE = 20;

/** A place with what is compared of it, folded once. */
type Folded = {
	place: Comparable;
	nth: number;
	name: PlaceName;
	town: string | null;
	at: Point | null;
	isAsked: boolean;
};

function isSameTown(one: Folded, other: Folded): boolean {
	const [a, b] = [one.place, other.place];
	if (a.insee && b.insee) return a.insee === b.insee;
	if (one.town && other.town) return one.town === other.town;
	return a.postcode !== null && a.postcode === b.postcode;
}

/** Both have a point, or a street says as much. */
const isNear = (one: Folded, other: Folded) =>
	!one.at || !other.at || metresBetween(one.at, other.at) <= NEAR_METRES;

const areDoubles = (before: Folded, place: Folded) =>
	before.place.id !== place.place.id &&
	isSameTown(before, place) &&
	isNear(before, place) &&
	before.name.isLike(place.name);

/**
 * The pairs that may be one place, each once, in the order of the places; those touched by `among`, when it is
 * given: same town, at most 300 metres apart (or the same street where one has no position), and names alike.
 *
 * Neighbours alone are compared. Each place is compared with those that came before it: with all of its neighbours
 * while they are at most `MOST_COMPARED`, and beyond, with so many whose names sound alike (`comparedWith`). Once it
 * looks like `MOST_ALIKE` of them, the others are not looked for: a file that puts a whole town at one point makes
 * neither millions of comparisons, nor millions of pairs that nobody would read.
 */
export function findPairs<Place extends Comparable>(
	places: readonly Place[],
	among?: ReadonlySet<string>
): [Place, Place][] {
	const finder = pairFinder<Place>(among);
	return places.flatMap((place) => finder.pairsWith(place));
}

export type PairFinder<Place> = {
	/** The pairs that a place makes with those that came before it. */
	pairsWith(place: Place): [Place, Place][];
	/** Whether every pair was found until now: no place had too many neighbours, or too many that it looks like. */
	isWhole(): boolean;
};

/** The same, place after place. */
export function pairFinder<Place extends Comparable>(
	among?: ReadonlySet<string>
): PairFinder<Place> {
	const neighbours = new Neighbours();
	let nth = 0;
	let isWhole = true;
	return {
		isWhole: () => isWhole,
		pairsWith(place) {
			const folded = {
				...{ place, nth: nth++, name: new PlaceName(place.name, place.town) },
				...{ town: townOf(place), at: positionOf(place), isAsked: !among || among.has(place.id) }
			};
			const compared = comparedWith(folded, neighbours.of(folded));
			isWhole &&= compared.isWhole;
			const found: Folded[] = [];
			for (const one of compared.those) {
				if (!areDoubles(one, folded)) continue;
				if (found.length === MOST_ALIKE) {
					isWhole = false;
					break;
				}
				found.push(one);
			}
			neighbours.add(folded);
			return found
				.sort((one, other) => one.nth - other.nth)
				.map((one): [Place, Place] => [one.place as Place, place]);
		}
	};
}

const townOf = ({ town }: Comparable) =>
	town ? foldText(town).replace(/\bst(e?)\b/g, 'saint$1') : null;

/** Who stands beside a place: around its point; in its street, where one of them has no point. */
class Neighbours {
	readonly #crowds = new Map<string, Crowd<Folded>>();

	add(folded: Folded): void {
		const { place, at, isAsked } = folded;
		const street = streetOf(place);
		if (at) this.#open(keyOf('cell', cellsOf(place, 0)[0]!, isAsked)).add(folded);
		if (street) this.#open(keyOf(at ? 'placed' : 'nowhere', street, isAsked)).add(folded);
	}

	of({ place, at, isAsked }: Folded): Crowd<Folded>[] {
		const street = streetOf(place);
		const cells = at ? cellsOf(place, 1).map((cell) => ['cell', cell] as const) : [];
		const streets = (at ? ['nowhere'] : ['nowhere', 'placed']).map((of) => [of, street] as const);
		const around = [...cells, ...(street ? streets : [])];
		// Of two places that nobody asks about, no pair is wanted.
		const asked = isAsked ? [true, false] : [true];
		return around.flatMap(([of, where]) =>
			asked.flatMap((one) => this.#crowds.get(keyOf(of, where, one)) ?? [])
		);
	}

	#open(key: string): Crowd<Folded> {
		const there = this.#crowds.get(key) ?? new Crowd<Folded>();
		this.#crowds.set(key, there);
		return there;
	}
}

const keyOf = (of: string, where: string, isAsked: boolean) => `${of} ${isAsked} ${where}`;
