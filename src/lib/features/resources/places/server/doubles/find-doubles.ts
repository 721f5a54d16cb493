import type { Db } from '#lib/platform/database/acting.ts';
import { pairKey, readApart, readComparables } from './comparable-places.ts';
import { comparePairs, type IdPair, standingPairs } from './standing-pairs.ts';

export type DoublePlace = {
	id: string;
	name: string;
	street: string | null;
	town: string | null;
	source: string | null;
};
export type Double = readonly [DoublePlace, DoublePlace];

/**
 * Places that may be one, two by two; not those that somebody told apart. All of them, or so many `after` the last of
 * the page before.
 */
export async function findPlaceDoubles(
	db: Db,
	{ after, most = Infinity }: { after?: IdPair | undefined; most?: number } = {}
): Promise<Double[]> {
	const pairs = await pairsToSee(db);
	const from = after ? pairs.findIndex((pair) => comparePairs(pair, after) > 0) : 0;
	return from < 0 ? [] : shownOf(db, pairs.slice(from, from + most));
}

/** How many pairs wait. */
export async function countPlaceDoubles(db: Db): Promise<number> {
	return (await pairsToSee(db)).length;
}

async function pairsToSee(db: Db): Promise<readonly IdPair[]> {
	const pairs = await standingPairs(db);
	const apart = await readApart(db);
	// Most networks have told none apart: of a hundred thousand pairs, no key is made.
	if (apart.size === 0) return pairs;
	return pairs.filter(([one, other]) => !apart.has(pairKey(one, other)));
}

async function shownOf(db: Db, pairs: readonly IdPair[]): Promise<Double[]> {
	const ids = [...new Set(pairs.flat())];
	const places = new Map(
		(await readComparables(db, ids)).map(({ id, name, street, town, source }) => [
			id,
			{ id, name, street, town, source }
		])
	);
	return pairs.flatMap(([one, other]) => {
		const [a, b] = [places.get(one), places.get(other)];
		return a && b ? [[a, b] as const] : [];
	});
}
