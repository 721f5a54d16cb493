import { awayFrom, BAND_OF, whyNot } from './hard-rules.fixture.ts';
import type { Applicant, Instance } from '../instance/instance.ts';

/** Placed, waiting, minus groups, minus small groups, minus distance: more is better, in this order. */
export type Score = [number, number, number, number, number];

const CLOSED = undefined;
type Band = number | null | typeof CLOSED;

/**
 * The best score of any seating, by looking at every band of every offer and every number of people
 * in each: slow, and simple enough to be believed. Null when locks leave no way.
 */
export function bestScore(instance: Instance): Score | null {
	const parties = [
		...Map.groupBy(instance.applicants, ({ id, party }) => party ?? `alone ${id}`).values()
	];
	const bands = instance.offers.map(({ format }): Band[] =>
		format === 'open' ? [CLOSED, null] : [CLOSED, ...Object.values(BAND_OF)]
	);
	let best: Score | null = null;
	for (const opened of product(bands)) {
		const score = scoreOf(instance, parties, opened);
		if (score && (!best || isBetter(score, best))) best = score;
	}
	return best;
}

function scoreOf(instance: Instance, parties: Applicant[][], opened: Band[]): Score | null {
	const { offers, maxGroups } = instance;
	const open = [...opened.keys()].filter((at) => opened[at] !== CLOSED);
	if (open.length > (maxGroups ?? Infinity)) return null;
	const led = open.flatMap((at) =>
		[...new Set(offers[at]!.animators)].map((one) => `${one} ${offers[at]!.slot}`)
	);
	if (new Set(led).size < led.length) return null;
	// By number of people in each offer: the best of placed, waiting and distance.
	let reached = new Map<string, { counts: number[]; sums: [number, number, number] }>();
	reached.set('', { counts: offers.map(() => 0), sums: [0, 0, 0] });
	for (const people of parties) {
		const held = instance.locked.find(({ applicant }) => people.some(({ id }) => id === applicant));
		const next: typeof reached = new Map();
		for (const { counts, sums } of reached.values()) {
			if (!held) keep(next, counts, sums);
			for (const at of open) {
				const band = opened[at]!;
				if (held && offers[at]!.id !== held.offer) continue;
				if (counts[at]! + people.length > offers[at]!.capacity) continue;
				if (whyNot(people, offers[at]!, band)) continue;
				const away = people.reduce(
					(sum, { levels }) => sum + (band === null ? 0 : awayFrom(levels, band)),
					0
				);
				const days = people.reduce((sum, { waitingDays }) => sum + waitingDays, 0);
				keep(
					next,
					counts.map((count, offer) => (offer === at ? count + people.length : count)),
					[sums[0] + people.length, sums[1] + days, sums[2] - away]
				);
			}
		}
		reached = next;
	}
	let best: Score | null = null;
	for (const { counts, sums } of reached.values()) {
		if (open.some((at) => counts[at]! < Math.max(1, offers[at]!.minimum))) continue;
		const small = open.filter((at) => counts[at]! < Math.min(6, offers[at]!.capacity)).length;
		const score: Score = [sums[0], sums[1], -open.length, -small, sums[2]];
		if (!best || isBetter(score, best)) best = score;
	}
	return best;
}

function keep(
	into: Map<string, { counts: number[]; sums: [number, number, number] }>,
	counts: number[],
	sums: [number, number, number]
): void {
	const known = into.get(counts.join());
	if (!known || isBetter(sums, known.sums)) into.set(counts.join(), { counts, sums });
}

function isBetter(one: readonly number[], other: readonly number[]): boolean {
	const at = one.findIndex((value, index) => Math.abs(value - other[index]!) > 1e-7);
	return at >= 0 && one[at]! > other[at]!;
}

function product<One>(lists: One[][]): One[][] {
	return lists.reduce<One[][]>(
		(all, list) => all.flatMap((some) => list.map((one) => [...some, one])),
		[[]]
	);
}
