import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countForNetwork, totalForNetwork } from './small-cells.ts';

const plain = (words: string) => words.replaceAll(/[\u00a0\u202f]/g, ' ');

test('a total says what can be said, and that there is more when something is not told', () => {
	expect(plain(totalForNetwork([]))).toBe('0');
	expect(plain(totalForNetwork([1200, 34]))).toBe('1 234');
	expect(plain(totalForNetwork([1200, null, 34]))).toBe('au moins 1 234');
	expect(totalForNetwork([null, null])).toBe('non dit');
	expect(countForNetwork(null)).toBe('moins de 11');
});

test('whatever is not told, a total never tells it', () => {
	const count = fc.oneof(fc.constant(null), fc.nat(500));
	fc.assert(
		fc.property(fc.array(count), fc.integer({ min: 1, max: 10 }), (counts, secret) => {
			const hidden = [...counts, null];
			expect(totalForNetwork(hidden)).not.toBe(totalForNetwork([...counts, secret]));
		})
	);
});
