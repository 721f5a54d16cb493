import type { Choices } from '../instance/choices.ts';

/** What is wanted of a seating, as a sum over its columns. */
export type Measure = {
	name: 'placed' | 'waiting' | 'groups' | 'small' | 'distance' | 'rank';
	sense: 'maximise' | 'minimise';
	isWhole: boolean;
	costs: number[];
};

/** A step: one measure, or two of which the first counts before the second. */
export type Goal = { first: Measure; second?: Measure };

/** Above this, two measures in one sum are more than a solver's arithmetic holds. */
const LARGEST_SUM = 1e8;

/**
 * The goals in their order: most people, longest waiting, fewest groups and fewest small ones,
 * closest levels, then the slots and centres they like best. The first two are sought together when
 * their sum stays small: it is faster and just as exact (docs/groups.md).
 */
export function goalsOf(listed: Choices): Goal[] {
	const { units, choices, rooms } = listed;
	const over = (valueOf: (choice: number) => number, roomValue = 0, smallValue = 0) => [
		...choices.map((_, at) => valueOf(at)),
		...rooms.map(() => roomValue),
		...rooms.map(() => smallValue)
	];
	const none = () => 0;
	const unitOf = (at: number) => units[choices[at]!.unit]!;
	const most = { sense: 'maximise', isWhole: true } as const;
	const least = { sense: 'minimise', isWhole: true } as const;
	const placed: Measure = { name: 'placed', ...most, costs: over((at) => unitOf(at).size) };
	const waiting: Measure = { name: 'waiting', ...most, costs: over((at) => unitOf(at).waiting) };
	const rest: Measure[] = [
		{ name: 'groups', ...least, costs: over(none, 1) },
		{ name: 'small', ...least, costs: over(none, 0, 1) },
		{ name: 'distance', ...least, isWhole: false, costs: over((at) => choices[at]!.distance) },
		{ name: 'rank', ...least, costs: over((at) => choices[at]!.rank) }
	];
	const people = units.reduce((sum, { size }) => sum + size, 0);
	const isOneSum = people * weightOf(listed) <= LARGEST_SUM;
	const first = isOneSum
		? [{ first: placed, second: waiting }]
		: [{ first: placed }, { first: waiting }];
	return [...first, ...rest.map((measure) => ({ first: measure }))];
}

/** One person more counts for more than all the days that everybody waited. */
export function weightOf({ units }: Choices): number {
	return units.reduce((sum, { waiting }) => sum + waiting, 1);
}
