import { expect, test } from 'vitest';
import { GAINS, SHIFTS } from './gain-likelihood.ts';
import { type Course, measuredPeople } from './gain.fixture.ts';
import { groupGain } from './group-gain.ts';
import { fixtureModel } from './placement.fixture.ts';
import { progressOf } from './progress.ts';

const model = fixtureModel('good');
const people = (course: Partial<Course>) =>
	measuredPeople(model, { people: 30, shift: -0.84, gain: 0, spread: 0.35, seed: 9, ...course });
const meanOf = (group: { gain: number }[]) =>
	group.reduce((sum, { gain }) => sum + gain, 0) / group.length;

/** Groups of the same size: how far the mean is from the true one, how often it is held. */
function judge(all: ReturnType<typeof people>, size: number) {
	const groups = Array.from({ length: all.length / size }, (_, at) =>
		all.slice(at * size, (at + 1) * size)
	);
	const told = groups.map((group) => ({
		truth: meanOf(group),
		...groupGain(group.map(({ likelihoods }) => likelihoods))
	}));
	const share = (isOne: (one: (typeof told)[number]) => boolean) =>
		told.filter(isOne).length / told.length;
	return {
		bias: told.reduce((sum, { estimate, truth }) => sum + estimate - truth, 0) / told.length,
		held: share(({ low80, high80, truth }) => low80 <= truth && truth <= high80)
	};
}

test('the mean gain of groups is found without bias, though their people lie lower than supposed', () => {
	const { bias, held } = judge(people({ people: 240, gain: 0.5 }), 10);
	// 0,05 standard deviation of the prior, which is 1,2 (issue of positioning, §4).
	expect(Math.abs(bias)).toBeLessThanOrEqual(0.06);
	expect(held).toBeGreaterThanOrEqual(0.68);
	expect(held).toBeLessThanOrEqual(0.95);
});

test('without a gain, none is found', () => {
	const { bias, held } = judge(people({ people: 200 }), 10);
	expect(Math.abs(bias)).toBeLessThanOrEqual(0.06);
	expect(held).toBeGreaterThanOrEqual(0.65);
});

test('a progress is told to hardly anybody who made none, and to many who made one', () => {
	const still = people({ people: 250, spread: 0 }).map(({ likelihoods }) =>
		progressOf(likelihoods)
	);
	const up = people({ people: 60, gain: 1, spread: 0 });
	const told = (words: string[]) => words.filter((word) => word === 'likely').length / words.length;
	expect(told(still)).toBeLessThanOrEqual(0.08);
	expect(told(up.map(({ likelihoods }) => progressOf(likelihoods)))).toBeGreaterThan(0.4);
});

test('answers that say nothing say that it is too early, and leave a mean anywhere', () => {
	const nothing = Array.from({ length: SHIFTS.length * GAINS.length }, () => 1);
	expect(progressOf(nothing)).toBe('too-early');
	const { low80, high80 } = groupGain([nothing]);
	expect(low80).toBeLessThan(-1);
	expect(high80).toBeGreaterThan(1);
});

test('more people narrow the interval', () => {
	const all = people({ people: 40 }).map(({ likelihoods }) => likelihoods);
	const width = (some: number[][]) => {
		const { low80, high80 } = groupGain(some);
		return high80 - low80;
	};
	expect(width(all)).toBeLessThan(width(all.slice(0, 10)));
});
