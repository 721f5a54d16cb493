import { foldText } from '#lib/shared/person-name.ts';
import { metresBetween } from './metres.ts';
import { namesAlike } from './place-names-alike.ts';

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
/** A little more than that many metres, in degrees of latitude; in France, longitudes are as narrow at most. */
const CELL = 0.003;
const NARROW = 0.0045;

const townOf = (place: Comparable) =>
	place.town ? foldText(place.town).replace(/\bst(e?)\b/g, 'saint$1') : null;

function isSameTown(one: Comparable, other: Comparable): boolean {
	if (one.insee && other.insee) return one.insee === other.insee;
	const [a, b] = [townOf(one), townOf(other)];
	return a && b ? a === b : one.postcode !== null && one.postcode === other.postcode;
}

/** « 12 rue des Mareyeurs » and « 12, r. des mareyeurs ». */
const streetOf = ({ street }: Comparable) =>
	street
		? foldText(street).replace(/\b(?:r|av|bd|bvd|pl|all|che?)\b/g, (short) => WAYS[short] ?? short)
		: '';
const WAYS: Record<string, string> = {
	r: 'rue',
	av: 'avenue',
	bd: 'boulevard',
	bvd: 'boulevard',
	pl: 'place',
	all: 'allee',
	ch: 'chemin',
	che: 'chemin'
};

/** Same town, at most 300 metres apart (or the same street where one has no position), and names alike. */
function areDoubles(one: Comparable, other: Comparable): boolean {
	if (one.id === other.id || !isSameTown(one, other)) return false;
	return isNear(one, other) && namesAlike(one.name, other.name, one.town ?? other.town);
}

function isNear(one: Comparable, other: Comparable): boolean {
	const [a, b] = [positionOf(one), positionOf(other)];
	if (a && b) return metresBetween(a, b) <= NEAR_METRES;
	const [street, another] = [streetOf(one), streetOf(other)];
	return street !== '' && street === another;
}

function positionOf({ latitude, longitude }: Comparable) {
	return latitude === null || longitude === null ? null : { latitude, longitude };
}

/**
 * The pairs that may be one place, each once, in the order of the places; those touched by `among`, when it is
 * given. Neighbours alone are compared: twenty thousand places take no time.
 */
export function findPairs(
	places: readonly Comparable[],
	among?: ReadonlySet<string>
): [Comparable, Comparable][] {
	const pairs: [Comparable, Comparable][] = [];
	const earlier = new Map<string, Comparable[]>();
	for (const place of places) {
		const met = new Set<Comparable>();
		for (const key of keysAround(place)) for (const other of earlier.get(key) ?? []) met.add(other);
		for (const other of met) {
			if (among && !among.has(place.id) && !among.has(other.id)) continue;
			if (areDoubles(other, place)) pairs.push([other, place]);
		}
		for (const key of keysOf(place)) earlier.set(key, [...(earlier.get(key) ?? []), place]);
	}
	return pairs;
}

function keysOf(place: Comparable): string[] {
	const [cell] = cellsOf(place, 0);
	const street = streetOf(place);
	return [...(cell ? [cell] : []), ...(street ? [`street ${street}`] : [])];
}

function keysAround(place: Comparable): string[] {
	const street = streetOf(place);
	return [...cellsOf(place, 1), ...(street ? [`street ${street}`] : [])];
}

function cellsOf(place: Comparable, around: number): string[] {
	const at = positionOf(place);
	if (!at) return [];
	const [north, east] = [Math.floor(at.latitude / CELL), Math.floor(at.longitude / NARROW)];
	const steps = Array.from({ length: 2 * around + 1 }, (_, n) => n - around);
	return steps.flatMap((up) => steps.map((right) => `${north + up} ${east + right}`));
}
