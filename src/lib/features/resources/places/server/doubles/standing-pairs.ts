import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { type Comparable, MOST_ALIKE, pairFinder } from '../../domain/alike/doubles.ts';
import { breathe } from '#lib/platform/threads/breathe.ts';
import { readComparables, readNear, stands } from './comparable-places.ts';

/** Two places that may be one, by their identifiers: the one that came first is the first. */
export type IdPair = readonly [string, string];

/** What was compared: of each place, a number that changes with what is compared of it; no name, no address. */
type Compared = {
	sum: string;
	marks: ReadonlyMap<string, string>;
	pairs: readonly IdPair[];
	/** Every pair that looks alike is there: somewhere too crowded, some are left out. */
	isWhole: boolean;
};

/** More places than that changed: all are compared again. */
const MANY = 500;

let kept: Compared | null = null;

/**
 * The pairs among all the places that stand, told apart or not. They are kept, and only places that changed since are compared again, with those around them.
 */
export async function standingPairs(db: Db): Promise<readonly IdPair[]> {
	const before = kept;
	if (before && before.sum === (await readSum(db))) return before.pairs;
	const marks = await readMarks(db);
	const found = (before?.isWhole && (await pairsSince(db, before, marks))) || (await allPairs(db));
	kept = { sum: sumOf(marks), marks, ...found };
	return kept.pairs;
}

type Found = Pick<Compared, 'pairs' | 'isWhole'>;

/** Null: where the changed places stand there is a crowd, and which of its pairs are left out may be others now. */
async function pairsSince(
	db: Db,
	before: Compared,
	marks: Compared['marks']
): Promise<Found | null> {
	const changed = new Set<string>();
	for (const [id, mark] of marks) if (before.marks.get(id) !== mark) changed.add(id);
	if (changed.size > MANY) return null;
	const stay = before.pairs.filter((pair) => pair.every((id) => marks.has(id) && !changed.has(id)));
	if (changed.size === 0) return { pairs: stay, isWhole: true };
	const near = await readNear(db, await readComparables(db, [...changed]));
	const found = await idPairs(near, changed);
	const pairs = inOrder([...stay, ...found.pairs]);
	return found.isWhole && isReadable(pairs) ? { pairs, isWhole: true } : null;
}

/** Half a second of work for twenty thousand: others are answered meanwhile. */
async function allPairs(db: Db): Promise<Found> {
	const { pairs, isWhole } = await idPairs(await readComparables(db));
	return { pairs: inOrder(pairs), isWhole };
}

async function idPairs(places: readonly Comparable[], among?: ReadonlySet<string>) {
	const finder = pairFinder(among);
	const pairs: IdPair[] = [];
	for (const place of places) {
		for (const [one, other] of finder.pairsWith(place)) pairs.push([one.id, other.id]);
		await breathe();
	}
	return { pairs, isWhole: finder.isWhole() };
}

/** No place looks like more of those before it than are shown. */
function isReadable(pairs: readonly IdPair[]): boolean {
	const alike = new Map<string, number>();
	return pairs.every(([, other]) => {
		const many = (alike.get(other) ?? 0) + 1;
		alike.set(other, many);
		return many <= MOST_ALIKE;
	});
}

const inOrder = (pairs: IdPair[]) => pairs.sort((a, b) => comparePairs(a, b));

/** As places come: a pair is there once its second place is. */
export function comparePairs([a, b]: IdPair, [c, d]: IdPair): number {
	const [one, other] = b === d ? [a, c] : [b, d];
	return one < other ? -1 : Number(one > other);
}

// All that a pair is made of, and nothing that changes without it: who looked at a place, and when, is not compared.
const itsMark = sql<string>`hash_record_extended(
	row(p.id, p.name, p.town, p.insee, p.postcode, p.street, p.latitude, p.longitude), 0)`;

async function readSum(db: Db): Promise<string> {
	const { rows } = await sql<{ sum: string }>`
		select count(*) || ' ' || coalesce(sum(${itsMark}), 0) as sum from places p where ${stands}
	`.execute(db);
	return rows[0]!.sum;
}

async function readMarks(db: Db): Promise<Map<string, string>> {
	const { rows } = await sql<{ id: string; mark: string }>`
		select p.id, ${itsMark}::text as mark from places p where ${stands}
	`.execute(db);
	return new Map(rows.map(({ id, mark }) => [id, mark]));
}

/** Of these very marks: read apart, it would speak of another moment. */
function sumOf(marks: Compared['marks']): string {
	let sum = 0n;
	for (const mark of marks.values()) sum += BigInt(mark);
	return `${marks.size} ${sum}`;
}
