import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chanceOf } from './seeded-random.ts';

test('the same word gives the same chance, another word another', () => {
	const draw = (word: string) => Array.from({ length: 5 }, chanceOf(word).next);
	expect(draw('jacques-brel')).toEqual(draw('jacques-brel'));
	expect(draw('jacques-brel')).not.toEqual(draw('la-criee'));
});

test('numbers keep within their bounds and spread over them', () => {
	fc.assert(
		fc.property(fc.string({ minLength: 1 }), fc.integer({ min: 1, max: 20 }), (word, size) => {
			const chance = chanceOf(word);
			const drawn = Array.from({ length: 40 * size }, () => chance.between(1, size));
			expect(Math.min(...drawn)).toBe(1);
			expect(Math.max(...drawn)).toBe(size);
		}),
		{ numRuns: 50 }
	);
});

test('an item is drawn in proportion to its weight', () => {
	const chance = chanceOf('weights');
	const drawn = Array.from({ length: 4000 }, () =>
		chance.weighted([
			['often', 3],
			['rarely', 1],
			['never', 0]
		])
	);
	expect(drawn).not.toContain('never');
	expect(drawn.filter((item) => item === 'often').length / 4000).toBeCloseTo(0.75, 1);
});
