import { expect, test } from 'vitest';
import { columnShares } from './column-widths.ts';

const LINE = 80;

test('a column takes the width of its words, and all of them the width of the table', () => {
	const shares = columnShares(
		[
			['Chiffre', 'Valeur', 'Comment il est compté'],
			['Heures', '174 h', 'une longue explication '.repeat(6)]
		],
		LINE
	);
	expect(shares.reduce((sum, one) => sum + one)).toBeCloseTo(1);
	expect(shares[2]).toBeGreaterThan(0.6);
	expect(shares[1]).toBeGreaterThan(0.08);
});

test('a number is never cut, even beside long texts on a large print', () => {
	const narrow = 30;
	const long = 'beaucoup de mots qui peuvent passer à la ligne sans rien perdre';
	const shares = columnShares([[long, '1\u202f234', long]], narrow);
	expect(shares[1]! * narrow).toBeGreaterThanOrEqual('1\u202f234'.length);
});

test('more columns than a page can hold share it by their longest word', () => {
	const shares = columnShares([Array.from({ length: 40 }, () => 'présences')], LINE);
	expect(new Set(shares)).toEqual(new Set([1 / 40]));
});
