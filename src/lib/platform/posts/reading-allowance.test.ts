import { expect, test } from 'vitest';
import { openAllowance } from './reading-allowance.ts';

test('one network has so much read in a minute, and no more; another one is not concerned', () => {
	let now = 0;
	const takes = openAllowance({ most: 100, everyMs: 60_000 }, () => now);
	expect([takes('192.0.2.1', 60), takes('192.0.2.1', 40)]).toEqual([true, true]);
	expect(takes('192.0.2.1', 1)).toBe(false);
	expect(takes('192.0.2.2', 100)).toBe(true);
	now = 60_001;
	expect(takes('192.0.2.1', 100)).toBe(true);
});

test('what is refused is not counted', () => {
	const takes = openAllowance({ most: 100, everyMs: 60_000 }, () => 0);
	expect(takes('192.0.2.1', 101)).toBe(false);
	expect(takes('192.0.2.1', 100)).toBe(true);
});
