import { FUNNEL_STEPS, type FunnelStep } from './funnel-status.ts';
import { FUNNEL_ORIGINS, type FunnelOrigin } from './origins.ts';
import type { Standing } from './stand.ts';
import type { View } from './step-names.ts';

/** How many people a page shows. */
export const PAGE_SIZE = 25;

type Person = Standing & { personId: string };

export type Counts = {
	/** Everybody ever on the list or in a group: the sum of the steps. */
	total: number;
	steps: Record<FunnelStep, number>;
	toFollow: number;
};

/** How many stand at each step; each of them is at exactly one. */
export function countSteps(people: readonly Pick<Standing, 'status' | 'isToFollow'>[]): Counts {
	const steps = Object.fromEntries(FUNNEL_STEPS.map((step) => [step, 0])) as Counts['steps'];
	for (const { status } of people) steps[status.step] += 1;
	return {
		total: people.length,
		steps,
		toFollow: people.filter(({ isToFollow }) => isToFollow).length
	};
}

/** Those of a view, by where they come from; origins without anybody are left out (same source). */
export function countOrigins(
	people: readonly Pick<Standing, 'from'>[]
): { origin: FunnelOrigin; count: number }[] {
	return FUNNEL_ORIGINS.map(({ value }) => ({
		origin: value,
		count: people.filter(({ from }) => from === value).length
	})).filter(({ count }) => count > 0);
}

/** Every step of each origin that somebody has: their sums are those of the steps (same source). */
export function countByOrigin(
	people: readonly Pick<Standing, 'status' | 'isToFollow' | 'from'>[]
): { origin: FunnelOrigin; counts: Counts }[] {
	return FUNNEL_ORIGINS.map(({ value }) => ({
		origin: value,
		counts: countSteps(people.filter(({ from }) => from === value))
	})).filter(({ counts }) => counts.total > 0);
}

/** Those whom a view shows: a step, or whoever is to be asked again (same source). */
export function inView<Of extends Person>(people: readonly Of[], view: View): Of[] {
	return people.filter((one) => (view === 'to-follow' ? one.isToFollow : one.status.step === view));
}

/** Where a page stops: the next one starts after it, whoever moves meanwhile. */
export function keyOf(person: Person, view: View): string {
	const day = view === 'to-follow' ? person.followUp!.dueOn : person.status.since;
	return `${day}~${person.personId}`;
}

/**
 * A page of a view: the longest wait first, and of those who ended the last one first. Keyset: a key
 * that is in nobody's hands any more still says where to go on (house rule on long lists).
 */
export function pageOf<Of extends Person>(
	people: readonly Of[],
	view: View,
	after: string | null
): { lines: Of[]; next: string | null } {
	const isBackwards = view === 'completed' || view === 'dropped';
	const order = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
	const turn = isBackwards ? -1 : 1;
	const keyed = people
		.map((person) => ({ person, key: keyOf(person, view) }))
		.toSorted((one, other) => turn * order(one.key, other.key));
	const left = after === null ? keyed : keyed.filter(({ key }) => turn * order(key, after) > 0);
	const page = left.slice(0, PAGE_SIZE);
	return {
		lines: page.map(({ person }) => person),
		next: left.length > page.length ? page.at(-1)!.key : null
	};
}
