import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toldCells } from './told-cells.ts';

test('a small part is not told, nor the one by which it would be found', () => {
	expect(toldCells([30, 12, 4])).toEqual([30, null, null]);
	expect(toldCells([30, 4, 0])).toEqual([null, null, 0]);
	expect(toldCells([6, 7, 0])).toEqual([null, null, 0]);
	expect(toldCells([11, 12, 0])).toEqual([11, 12, 0]);
	expect(toldCells([12, 0, 0])).toEqual([12, 0, 0]);
});

test('of a whole that is told, what is hidden is of several and of eleven at least', () => {
	const counts = fc.array(fc.nat(40), { minLength: 1, maxLength: 6 });
	fc.assert(
		fc.property(counts, (all) => {
			const whole = all.reduce((sum, count) => sum + count, 0);
			fc.pre(whole >= 11);
			const told = toldCells(all);
			const hidden = all.filter((_, at) => told[at] === null);
			expect(told.every((count) => count === null || count === 0 || count >= 11)).toBe(true);
			if (hidden.length === 0) return;
			expect(hidden.length).toBeGreaterThan(1);
			expect(hidden.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(11);
		})
	);
});
