import { expect, test } from 'vitest';
import { growthProblems, memoryProblems } from './summarise.ts';

/** Twenty readings, one every hundred visits, from `first` to `last`. */
const from = (first: number, last: number) =>
	Array.from({ length: 20 }, (_, nth) => first + ((last - first) * nth) / 19);

test('two thousand visits that stay under the bound, as once it was warm, are well', () => {
	expect(memoryProblems(from(280, 295), 2000)).toEqual([]);
	// One reading above the others is nothing; nor is what comes before it is warm.
	expect(memoryProblems(from(280, 295).with(18, 600), 2000)).toEqual([]);
	expect(memoryProblems(from(280, 295).with(0, 150), 2000)).toEqual([]);
});

test('too much at the end, or more than once warm, is said', () => {
	expect(memoryProblems(from(401, 405), 2000)).toEqual(['405 MB, 400 at most']);
	expect(memoryProblems(from(200, 300), 2000)).toEqual(['295 MB, 232 once warm: it grows']);
});

test('a short night says nothing of it', () => {
	expect(memoryProblems(from(200, 900), 200)).toEqual([]);
});

test('visits leave numbers and calls; a row for each of them, or in any other table, is said', () => {
	const told = { calls: 90, visits: 2000 };
	const left = { 'public.kiosk_counts': 900, 'public.help_calls': 90, 'public.handled_posts': 150 };
	expect(growthProblems(left, told)).toEqual([]);
	expect(growthProblems({ 'public.kiosk_counts': 2000 }, told)).toEqual([
		'public.kiosk_counts has 2000 rows more, 1999 at most'
	]);
	expect(growthProblems({ 'public.help_calls': 91 }, told)).toEqual([
		'public.help_calls has 91 rows more, 90 at most'
	]);
	expect(growthProblems({ 'public.visits': 1 }, told)).toEqual([
		'public.visits has 1 rows more, 0 at most'
	]);
});
