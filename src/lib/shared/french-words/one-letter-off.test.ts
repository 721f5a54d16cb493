import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oneLetterOff, remnants } from './one-letter-off.ts';

const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');
const word = fc.string({ unit: letter, minLength: 7, maxLength: 14 });

test('a letter added, forgotten, mistaken or swapped is one slip, and is found by a remnant', () => {
	fc.assert(
		fc.property(word, letter, fc.nat(), (right, other, place) => {
			const at = place % (right.length - 1);
			const [before, after] = [right.slice(0, at), right.slice(at + 1)];
			const slips = [
				before + other + right.slice(at),
				before + after,
				before + other + after,
				before + after[0] + right[at] + after.slice(1)
			];
			const keys = new Set([right, ...remnants(right)]);
			for (const slip of slips) {
				expect(oneLetterOff(right, slip), slip).toBe(true);
				expect(
					[slip, ...remnants(slip)].some((key) => keys.has(key)),
					slip
				).toBe(true);
			}
		})
	);
});

test('two slips, a short word or another initial make another word', () => {
	expect(oneLetterOff('retraite', 'rutraxte')).toBe(false);
	expect(oneLetterOff('caf', 'cap')).toBe(false);
	expect(oneLetterOff('ville', 'fille')).toBe(false);
	expect(oneLetterOff('impots', 'impot')).toBe(true);
});
