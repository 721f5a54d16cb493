import { expect, test } from 'vitest';
import { memoryProblems } from './summarise.ts';

/** Twenty readings, one every half minute, from `first` to `last`. */
const from = (first: number, last: number) =>
	Array.from({ length: 20 }, (_, nth) => first + ((last - first) * nth) / 19);

test('ten minutes that stay under the bound, as at the middle, are well', () => {
	expect(memoryProblems(from(330, 345), 600)).toEqual([]);
	// One reading above the others is nothing.
	expect(memoryProblems(from(330, 345).with(18, 600), 600)).toEqual([]);
});

test('too much at the end, or more than half way, is said', () => {
	expect(memoryProblems(from(410, 420), 600)).toEqual(['419 MB, 400 at most']);
	expect(memoryProblems(from(200, 390), 600)).toEqual(['380 MB, 280 half way: it grows']);
});

test('a short day says nothing: it is still reading what it serves', () => {
	expect(memoryProblems(from(200, 900), 300)).toEqual([]);
});
