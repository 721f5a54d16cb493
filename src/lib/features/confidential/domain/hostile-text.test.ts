import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findConfidential } from '../index.ts';
import { HOSTILE } from './hostile-units.fixture.ts';

const MEGABYTE = 1_048_576;
const filled = (unit: string, length: number) =>
	unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

// The bound is far above the cost of one pass, and far below that of its square (hours): the figure
// of a machine is the bench's (`detector`).
it('a megabyte of any of them is read in one pass', { timeout: 120_000 }, () => {
	for (const unit of HOSTILE) {
		const text = filled(unit, MEGABYTE);
		const start = process.cpuUsage();
		findConfidential(text);
		const { user, system } = process.cpuUsage(start);
		expect((user + system) / 1000, unit).toBeLessThan(20_000);
	}
});

it('what stands far away changes nothing: the search looks a bounded way around', () => {
	const scrap = fc
		.array(fc.constantFrom(...'0123456789 -./\nFRmdp:cod'), { maxLength: 60 })
		.map((all) => all.join(''));
	// Longer than any look ahead or behind, and nothing joins over it.
	const wall = ` ${'§ '.repeat(100)}`;
	fc.assert(
		fc.property(scrap, scrap, (left, right) => {
			const shift = left.length + wall.length;
			const both = findConfidential(left + wall + right).findings;
			const apart = [
				...findConfidential(left + wall).findings,
				...findConfidential(wall + right).findings.map((one) => ({
					...one,
					start: one.start + left.length,
					end: one.end + left.length
				}))
			];
			expect(both).toEqual(apart);
			expect(shift).toBeGreaterThan(0);
		})
	);
});
