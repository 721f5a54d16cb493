import { pairFinder } from '../../domain/alike/doubles.ts';
import { breathe } from '#lib/platform/threads/breathe.ts';
import { type NamedPlace, pairKey } from './comparable-places.ts';

export type Called = NamedPlace & { called: string };

/** Pairs that may be one place, each place with the name under which it is exported; others are answered meanwhile. */
export async function pairsOf(
	places: readonly NamedPlace[],
	{ among, apart }: { among?: ReadonlySet<string>; apart: ReadonlySet<string> }
): Promise<[Called, Called][]> {
	const finder = pairFinder<NamedPlace>(among);
	const pairs: [Called, Called][] = [];
	for (const place of places) {
		await breathe();
		for (const [one, other] of finder.pairsWith(place)) {
			if (apart.has(pairKey(one.id, other.id))) continue;
			const isTwice = one.sourceId !== null && one.sourceId === other.sourceId;
			pairs.push([called(one, isTwice), called(other, isTwice)]);
		}
	}
	return pairs;
}

function called(place: NamedPlace, isTwice: boolean): Called {
	const { id, source, sourceId } = place;
	return { ...place, called: isTwice && source ? `${source}-${sourceId}` : (sourceId ?? id) };
}
