import { foldText } from '#lib/shared/person-name.ts';

/** Where a place is, for whoever looks for those beside it. */
export type Placed = {
	street: string | null;
	latitude: number | null;
	longitude: number | null;
};

/**
 * A square of land, in degrees: a little more than the metres that part two places, so that one is in the same or in
 * the next. In France, longitudes are as narrow at most.
 */
export const CELL = { north: 0.003, east: 0.0045 };

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

/** « 12 rue des Mareyeurs » and « 12, r. des mareyeurs »; empty where there is none. */
export const streetOf = ({ street }: Placed): string =>
	street
		? foldText(street).replace(/\b(?:r|av|bd|bvd|pl|all|che?)\b/g, (short) => WAYS[short] ?? short)
		: '';

/** By which words, without accents, a street that is the same may end. */
export function endsOfStreet(place: Placed): string[] {
	const last = streetOf(place).split(' ').at(-1)!;
	return last ? [last, ...Object.keys(WAYS).filter((short) => WAYS[short] === last)] : [];
}

/** Its point; null: nobody has said where it is. */
export function positionOf({ latitude, longitude }: Placed) {
	return latitude === null || longitude === null ? null : { latitude, longitude };
}

/** The square it stands in, and those around it. */
export function cellsOf(place: Placed, around: 0 | 1): string[] {
	const at = positionOf(place);
	if (!at) return [];
	const [north, east] = [
		Math.floor(at.latitude / CELL.north),
		Math.floor(at.longitude / CELL.east)
	];
	const steps = around === 0 ? [0] : [-1, 0, 1];
	return steps.flatMap((up) => steps.map((right) => `${north + up} ${east + right}`));
}
