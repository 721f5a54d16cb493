import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSearch } from './read-search.ts';

test('words are folded and cut, in the order they were typed', () => {
	expect(readSearch('  Anne-Marie LEFÈBVRE ')).toEqual([
		{ word: 'anne' },
		{ word: 'marie' },
		{ word: 'lefebvre' }
	]);
});

test('a number in groups is one number, a year beside a name is a year', () => {
	expect(readSearch('06 39 98 12 34')).toEqual([{ figures: '0639981234', isYear: false }]);
	expect(readSearch('+33 6.39.98')).toEqual([{ figures: '063998', isYear: false }]);
	expect(readSearch('dupont 1948')).toEqual([
		{ word: 'dupont' },
		{ figures: '1948', isYear: true }
	]);
	expect(readSearch('0639 98 1948')).toEqual([{ figures: '0639981948', isYear: false }]);
});

test('a member number keeps its letters', () => {
	expect(readSearch('A-0123')).toEqual([{ figures: 'a0123', isYear: false }]);
});

test('whatever is typed, few parts come out, and none is empty', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
			const parts = readSearch(typed);
			expect(parts.length).toBeLessThanOrEqual(6);
			for (const part of parts) {
				expect('word' in part ? part.word : part.figures).toMatch(/^[^\s]+$/u);
			}
		})
	);
});
