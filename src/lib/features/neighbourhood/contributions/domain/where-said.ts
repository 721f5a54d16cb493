import type { Point } from '#lib/features/resources/places/index.ts';
import { isId } from '#lib/shared/identifier.ts';
import { maskPersonal } from './personal-words.ts';
import { withoutNumber } from './snap-point.ts';

/** One place that she may mean; its value is what a form sends of it. */
export type WhereChoice = {
	value: string;
	kind: 'street' | 'place' | 'typed' | 'point' | 'nowhere';
	/** Empty: no place is meant; of a point of the map, the street that it is near, if it is near one. */
	name: string;
	town: string | null;
};

/** A street that she types is told as its name alone. */
export const streetTold = (typed: string): string =>
	maskPersonal(withoutNumber(typed)).slice(0, 120).trim();

const WAY =
	/^(?:au |à |dans |vers |près de )?(?:la |l['’]|le )?(?:rue|avenue|av\.?|boulevard|bd\.?|place|impasse|allée|chemin|route|quai|square|cité|résidence|ruelle|sentier|passage)\s/iu;

type Found = {
	streets: readonly { name: string; town: string | null }[];
	places: readonly { id: string; name: string; town: string | null }[];
};

/** What she may mean by what she typed, the likeliest first; nothing typed: nowhere, and nothing to choose. */
export function whereChoices(typed: string, { streets, places }: Found): WhereChoice[] {
	const nowhere: WhereChoice = { value: 'nulle-part', kind: 'nowhere', name: '', town: null };
	const told = streetTold(typed);
	if (!told) return [nowhere];
	const known = streets.map(({ name, town }): WhereChoice => ({
		...{ value: `rue:${town ? `${name}, ${town}` : name}`, kind: 'street', name, town }
	}));
	const found = places.map(({ id, name, town }): WhereChoice => ({
		value: id,
		kind: 'place',
		name,
		town
	}));
	const own: WhereChoice[] =
		known.length > 0 ? [] : [{ value: 'ecrit', kind: 'typed', name: told, town: null }];
	return [
		...known,
		...(WAY.test(withoutNumber(typed)) ? [...own, ...found] : [...found, ...own]),
		nowhere
	];
}

const POINT = /^point:(-?\d{1,2}(?:\.\d{1,5})?),(-?\d{1,3}(?:\.\d{1,5})?)$/;

/** What a form sends of a point of the map: a metre is fine enough, and is not kept. */
export const pointChosen = ({ latitude, longitude }: Point): string =>
	`point:${latitude.toFixed(5)},${longitude.toFixed(5)}`;

/** The point that was touched; null: it is no point of the earth. */
export function pointIn(chosen: string): Point | null {
	const [, latitude, longitude] = POINT.exec(chosen)?.map(Number) ?? [];
	if (latitude === undefined || longitude === undefined) return null;
	return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null;
}

type Meant = { placeId: string } | { point: Point } | { street: string } | { nowhere: true };

/** Where it is, from what was typed and, when she chose, from her choice. */
export function whereMeant(typed: string, chosen: string): Meant {
	if (chosen === 'nulle-part') return { nowhere: true };
	if (chosen.startsWith('rue:')) return { street: chosen.slice('rue:'.length) };
	if (isId(chosen)) return { placeId: chosen };
	const point = pointIn(chosen);
	if (point) return { point };
	return typed === '' ? { nowhere: true } : { street: typed };
}
