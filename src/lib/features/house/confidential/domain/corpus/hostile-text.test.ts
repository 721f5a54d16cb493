import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repeatsRepetitions, workOfPatterns } from '#lib/shared/work-of-patterns.fixture.ts';
import { tenth } from '../../../../../../../tests/gate/night.ts';
import { findConfidential } from '../../index.ts';
import { HOSTILE } from './hostile-units.fixture.ts';
import { readManners } from './other-manners.fixture.ts';

const filled = (unit: string, length: number) =>
	unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
const reading = (text: string) => workOfPatterns(() => findConfidential(text));

describe('a hostile text costs what its length costs', () => {
	const LENGTH = 8192;

	// Counted, not timed: the same on any machine, however busy.
	it.each(HOSTILE)('twice as long, it gives the patterns twice as much to read: %j', (unit) => {
		findConfidential(filled(unit, LENGTH));
		const once = reading(filled(unit, LENGTH)).characters;
		const twice = reading(filled(unit, 2 * LENGTH)).characters;
		expect(twice).toBeLessThanOrEqual(2.05 * once + 1000);
		// A trigger at every word reads ahead and behind again: that is bounded too.
		expect(once / LENGTH).toBeLessThan(400);
	});

	it('no pattern repeats what repeats: none can be made to try every way', () => {
		const told = readManners('tests/confidential/other-manners.txt', 7).map(({ text }) => text);
		const texts = [...HOSTILE.map((unit) => filled(unit, 400)), ...told];
		const { patterns } = workOfPatterns(() => texts.forEach((text) => findConfidential(text)));
		expect(patterns.size).toBeGreaterThan(80);
		expect([...patterns].filter(repeatsRepetitions)).toEqual([]);
	});

	it.each([
		['(a+)+', true],
		['(?:a|b*)*', true],
		['((?:x+y)z){2,}', true],
		['(?:a{1,3})+', false],
		['[(+*]+', false],
		['\\(a+\\)+', false],
		['(?:a+){1,4}b*', false]
	])('of « %s », it is said that it does: %s', (pattern, isSo) =>
		expect(repeatsRepetitions(pattern)).toBe(isSo)
	);

	it('a megabyte of all of them together is read in one pass', () => {
		const length = tenth(1_048_576);
		const each = length / HOSTILE.length;
		const { characters } = reading(HOSTILE.map((unit) => filled(unit, each)).join('\n'));
		expect(characters / length).toBeLessThan(400);
	});
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
