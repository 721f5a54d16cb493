import { findPairs } from '../../domain/alike/doubles.ts';
import { type NamedPlace, pairKey } from './comparable-places.ts';

export type Called = NamedPlace & { called: string };

/** Pairs that may be one place, each place with the name under which it is exported. */
export function pairsOf(
	places: readonly NamedPlace[],
	{ among, apart }: { among?: ReadonlySet<string>; apart: ReadonlySet<string> }
): [Called, Called][] {
	return findPairs(places, among)
		.filter(([one, other]) => !apart.has(pairKey(one.id, other.id)))
		.map(([one, other]) => {
			const isTwice = one.sourceId !== null && one.sourceId === other.sourceId;
			return [called(one, isTwice), called(other, isTwice)];
		});
}

function called(place: NamedPlace, isTwice: boolean): Called {
	const { id, source, sourceId } = place;
	return { ...place, called: isTwice && source ? `${source}-${sourceId}` : (sourceId ?? id) };
}
