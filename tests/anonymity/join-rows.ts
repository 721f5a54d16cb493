import { type Measure, measuresOf, type SeenTable } from './measures.ts';
import { isSameOrder } from './same-order.ts';

/** Of each row, whose it is; null: of nobody in particular. */
export type Known = { table: SeenTable; whose: readonly (string | null)[] };

/** What a way of joining finds. */
export type Finding = {
	way: 'key' | 'transaction' | 'instant' | 'order' | 'third table';
	by: string;
	/** Where the right person stands among all when they are put by nearness: 1 always first, 0 as by chance. */
	near: number;
	/** How often a guess among the nearest is right. */
	share: number;
	isLeak: boolean;
};

const NEAR_MS = 60_000;
/** Fewer people than that say nothing that chance would not. */
const LEAST_PEOPLE = 20;

/**
 * Tries to say whose each row of `hidden` is, by every column of it and of `named`, and gives what each way finds.
 * `through` are tables that name nobody, and tell more of a row that they share a key or a transaction with.
 */
export function joinRows(
	hidden: Known,
	named: Known,
	through: readonly SeenTable[] = []
): Finding[] {
	const people = [...new Set(hidden.whose)].filter(
		(one): one is string => one !== null && named.whose.includes(one)
	);
	if (people.length < LEAST_PEOPLE) return [];
	const theirs = measuresOf(named.table).map((measure) => byPerson(measure, named.whose, people));
	const compared = (measure: Measure) => {
		const our = byPerson(measure, hidden.whose, people);
		return theirs.flatMap((their) => compare(our, their));
	};
	return [
		...measuresOf(hidden.table).flatMap(compared),
		...through
			.flatMap((table) => [...throughThird(hidden.table, table)])
			.flatMap(compared)
			.map((one) => ({ ...one, way: 'third table' as const }))
	];
}

export const leaks = (findings: readonly Finding[]): Finding[] =>
	findings.filter(({ isLeak }) => isLeak);

/** What a measure says of each person, by all of her rows. */
type Person = readonly (string | number)[];
type Told = { name: string; kind: Measure['kind']; people: readonly Person[] };

function byPerson(
	{ name, kind, values }: Measure,
	whose: readonly (string | null)[],
	people: readonly string[]
): Told {
	const of = new Map<string, (string | number)[]>(people.map((one) => [one, []]));
	values.forEach((value, at) => {
		if (value !== null) of.get(whose[at] ?? '')?.push(value);
	});
	return { name, kind, people: [...of.values()] };
}

function compare(our: Told, their: Told): Finding[] {
	const by = `${our.name} = ${their.name}`;
	if (our.kind === 'key' || their.kind === 'key') {
		return our.kind === their.kind ? byNearness('key', by, sharing(our, their)) : [];
	}
	const found: Finding[] = [];
	if (our.kind === 'xmin' && their.kind === 'xmin') {
		found.push(...byNearness('transaction', by, distances(our, their, Infinity)));
	}
	if (our.kind === 'instant' && their.kind === 'instant') {
		found.push(...byNearness('instant', by, distances(our, their, NEAR_MS)));
	}
	// The same as instants, and said once.
	if (our.kind === 'instant' || their.kind === 'instant') return found;
	const order = isSameOrder(our.people as number[][], their.people as number[][]);
	if (order) found.push({ way: 'order', by, near: order.found, share: 0, isLeak: order.isSame });
	return found;
}

/** How far each person's rows here are from each one's there. */
type Distances = readonly (readonly number[])[];

/** Null: nobody shares anything. */
function sharing(our: Told, their: Told): Distances | null {
	const there = new Map<string | number, Set<number>>();
	their.people.forEach((values, at) => {
		for (const value of values) there.set(value, (there.get(value) ?? new Set()).add(at));
	});
	if (!our.people.some((values) => values.some((value) => there.has(value)))) return null;
	return our.people.map((values) => {
		const met = new Set(values.flatMap((value) => [...(there.get(value) ?? [])]));
		return their.people.map((_, at) => (met.has(at) ? 0 : 1));
	});
}

/** Those that are farther than `most` are all as far; null: all of them are. */
function distances(our: Told, their: Told, most: number): Distances | null {
	const far = our.people.map((ours) =>
		their.people.map((theirs) => {
			let least = Infinity;
			for (const one of ours) {
				for (const other of theirs) {
					least = Math.min(least, Math.abs(Number(one) - Number(other)));
				}
			}
			return least <= most ? least : Infinity;
		})
	);
	return far.some((row) => row.some((one) => one < Infinity)) ? far : null;
}

/** Six deviations of a mean of places that are drawn by chance: less than once in a thousand million. */
const mostByChance = (people: number) => (6 * 2) / Math.sqrt(12 * people);
/** Of forty people, eleven found where one is expected: less than once in a hundred million. */
const MOST_OVER_CHANCE = 0.25;

function byNearness(way: Finding['way'], by: string, far: Distances | null): Finding[] {
	if (!far) return [];
	const many = far.length;
	let [places, share] = [0, 0];
	far.forEach((row, at) => {
		const own = row[at]!;
		const nearer = row.filter((one) => one < own).length;
		const same = row.filter((one) => one === own).length;
		places += (nearer + (same - 1) / 2) / (many - 1);
		if (nearer === 0) share += 1 / same;
	});
	const near = 1 - (2 * places) / many;
	share /= many;
	const isLeak = near > mostByChance(many) || share > 1 / many + MOST_OVER_CHANCE;
	return [{ way, by, near, share, isLeak }];
}

/** Instants and keys of a third table that rows are joined to, by a key or a transaction that stands there once. */
function* throughThird(table: SeenTable, third: SeenTable): Generator<Measure> {
	const [ours, theirs] = [measuresOf(table), measuresOf(third)];
	for (const our of ours.filter(({ kind }) => kind === 'key' || kind === 'xmin')) {
		for (const their of theirs.filter(({ kind }) => kind === our.kind)) {
			const at = new Map<string | number, number | null>();
			their.values.forEach((value, row) => {
				if (value !== null) at.set(value, at.has(value) ? null : row);
			});
			const rows = our.values.map((value) => (value === null ? null : (at.get(value) ?? null)));
			if (rows.filter((row) => row !== null).length < rows.length / 4) continue;
			for (const { name, kind, values } of theirs) {
				if (kind === 'order' || name === their.name) continue;
				yield {
					name: `${our.name} → ${their.name} → ${name}`,
					kind,
					values: rows.map((row) => (row === null ? null : (values[row] ?? null)))
				};
			}
		}
	}
}
