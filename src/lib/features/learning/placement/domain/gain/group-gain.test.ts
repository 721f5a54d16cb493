import { expect, test } from 'vitest';
import { isNight } from '../../../../../../../tests/gate/night.ts';
import { GAINS, SHIFTS } from './gain-likelihood.ts';
import { type Course, measuredPeople } from './gain.fixture.ts';
import { groupGain } from './group-gain.ts';
import { fixtureModel } from '../engine/placement.fixture.ts';
import { progressOf } from './progress.ts';

// 0,05 standard deviation of the prior, which is 1,2; groups as few as by
// day leave more room for chance.
const DAY = {
	groups: 4,
	bias: 0.25,
	held: [0.25, 1],
	still: 40,
	up: 20,
	toldStill: 0.15,
	toldUp: 0.2
};
const NIGHT = {
	...{ groups: 24, bias: 0.06, held: [0.68, 0.95] },
	...{ still: 250, up: 60, toldStill: 0.08, toldUp: 0.4 }
};
const { groups: GROUPS, bias: BIAS, held: HELD, ...TOLD } = isNight ? NIGHT : DAY;

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
	const { bias, held } = judge(people({ people: 10 * GROUPS, gain: 0.5 }), 10);
	expect(Math.abs(bias)).toBeLessThanOrEqual(BIAS);
	expect(held).toBeGreaterThanOrEqual(HELD[0]!);
	expect(held).toBeLessThanOrEqual(HELD[1]!);
});

test('without a gain, none is found', () => {
	const { bias, held } = judge(people({ people: 10 * GROUPS }), 10);
	expect(Math.abs(bias)).toBeLessThanOrEqual(BIAS);
	expect(held).toBeGreaterThanOrEqual(HELD[0]! - 0.03);
});

test('a progress is told to hardly anybody who made none, and to many who made one', () => {
	const still = people({ people: TOLD.still, spread: 0 });
	const up = people({ people: TOLD.up, gain: 1, spread: 0 });
	const told = (some: typeof still) =>
		some.filter(({ likelihoods }) => progressOf(likelihoods) === 'likely').length / some.length;
	expect(told(still)).toBeLessThanOrEqual(TOLD.toldStill);
	expect(told(up)).toBeGreaterThan(TOLD.toldUp);
});

test('answers that say nothing say that it is too early, and leave a mean anywhere', () => {
	const nothing = Array.from({ length: SHIFTS.length * GAINS.length }, () => 1);
	expect(progressOf(nothing)).toBe('too-early');
	const { low80, high80 } = groupGain([nothing]);
	expect(low80).toBeLessThan(-1);
	expect(high80).toBeGreaterThan(1);
});

test('more people narrow the interval', () => {
	const all = people({ people: 20 }).map(({ likelihoods }) => likelihoods);
	const width = (some: number[][]) => {
		const { low80, high80 } = groupGain(some);
		return high80 - low80;
	};
	expect(width(all)).toBeLessThan(width(all.slice(0, 5)));
});
