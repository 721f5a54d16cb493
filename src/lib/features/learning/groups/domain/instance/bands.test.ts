import { describe, expect, test } from 'vitest';
import { bandValue, distanceTo, fitsBand, leadsBand } from './bands.ts';

test('a band stands at its level, or half-way between two', () => {
	expect((['0', '0-1', '1', '1-2', '2'] as const).map(bandValue)).toEqual([0, 0.5, 1, 1.5, 2]);
});

test('the two levels of a mixed band are 0.35 away, and not half a level', () => {
	expect(distanceTo([1, 0, 0], '0-1')).toBe(0.35);
	expect(distanceTo([0.5, 0.5, 0], '0-1')).toBeCloseTo(0.35);
	expect(distanceTo([0, 0, 1], '0-1')).toBe(1.5);
	expect(distanceTo([0.2, 0.5, 0.3], '1')).toBeCloseTo(0.5);
});

describe('somebody fits', () => {
	test('a pure band within 0.7, a mixed one within 0.5', () => {
		expect(fitsBand([[0.3, 0.7, 0]], '0')).toBe(true);
		expect(fitsBand([[0.29, 0.71, 0]], '0')).toBe(false);
		expect(fitsBand([[0.5, 0.4, 0.1]], '0-1')).toBe(true);
		expect(fitsBand([[0.4, 0.4, 0.2]], '0-1')).toBe(false);
	});

	test('further away when somebody of hers fits: a couple stays together at the price of some level', () => {
		const [sure, far, further] = [
			[1, 0, 0],
			[0, 0.85, 0.15],
			[0, 0.84, 0.16]
		] as const;
		expect(fitsBand([sure, far], '0')).toBe(true);
		expect(fitsBand([sure, further], '0')).toBe(false);
		expect(fitsBand([far, far], '0')).toBe(false);
	});
});

test('the pedagogic animator leads every band, the technical one those who want to go further', () => {
	const led = (profiles: ('pedagogic' | 'technical')[]) =>
		(['0', '0-1', '1', '1-2', '2'] as const).filter((band) => leadsBand(profiles, band));
	expect(led(['pedagogic'])).toHaveLength(5);
	expect(led(['technical'])).toEqual(['1-2', '2']);
	expect(led(['pedagogic', 'technical'])).toHaveLength(5);
	expect(led([])).toEqual([]);
});
