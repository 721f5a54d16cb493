import { describe, expect, test } from 'vitest';
import { networkShape, shareOut, totalsAt } from './shape.ts';

const middleOf = (numbers: number[]) =>
	numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

describe('the network at full size', () => {
	const shape = networkShape(1);

	test('238 centres, 200,000 people, a million marks', () => {
		expect(shape).toHaveLength(238);
		expect(totalsAt(1)).toEqual({ people: 200_000, marks: 1_000_000 });
	});

	test('the largest has 50,000 people and 40,000 marks a year, the median 300 people', () => {
		expect(shape[0]).toEqual({ rank: 1, people: 50_000, marks: 400_000 });
		const median = middleOf(shape.map(({ people }) => people));
		expect(median).toBeGreaterThan(295);
		expect(median).toBeLessThan(305);
	});

	test('each centre is smaller than the one before', () => {
		const people = shape.map((centre) => centre.people);
		expect(people).toEqual(people.toSorted((a, b) => b - a));
		expect(people.at(-1)).toBeGreaterThan(100);
	});
});

test('a hundredth of it is as skewed', () => {
	const shape = networkShape(0.01);
	expect(shape).toHaveLength(24);
	expect(totalsAt(0.01)).toEqual({ people: 2_000, marks: 10_000 });
	expect(shape[0]!.people).toBeGreaterThan(10 * middleOf(shape.map(({ people }) => people)));
});

test('what is shared out is all there, to the unit', () => {
	expect(shareOut(10, [1, 1, 1])).toEqual([4, 3, 3]);
	expect(shareOut(7, [5, 2])).toEqual([5, 2]);
	expect(shareOut(0, [3, 1])).toEqual([0, 0]);
});
