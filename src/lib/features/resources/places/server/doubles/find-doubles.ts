import type { Db } from '#lib/platform/database/acting.ts';
import { readComparables } from './comparable-places.ts';
import { pairsOf } from './pairs-of.ts';

export type DoublePlace = {
	id: string;
	name: string;
	street: string | null;
	town: string | null;
	source: string | null;
};
export type Double = readonly [DoublePlace, DoublePlace];

/** Places that may be one, two by two; not those that somebody told apart. */
export async function findPlaceDoubles(
	db: Db,
	{ among }: { among?: ReadonlySet<string> } = {}
): Promise<Double[]> {
	const { places, apart } = await readComparables(db);
	return pairsOf(places, { apart, ...(among && { among }) }).map(
		([one, other]) => [shown(one), shown(other)] as const
	);
}

function shown({ id, name, street, town, source }: DoublePlace): DoublePlace {
	return { id, name, street, town, source };
}
