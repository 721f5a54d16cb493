import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AGE_BANDS, ageBandIn, ageBandLabel } from '#lib/features/people/people/index.ts';
import { sharesOf } from './shares.ts';
import { compared, comparisonCell, comparisonWords } from './year-comparison.ts';

const someCounts = fc.array(fc.nat(100_000), { minLength: 1, maxLength: 30 });

test('shares sum to a hundred, each within one point of the truth', () => {
	fc.assert(
		fc.property(someCounts, (counts) => {
			const total = counts.reduce((sum, count) => sum + count, 0);
			const shares = sharesOf(counts);
			expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total === 0 ? 0 : 100);
			counts.forEach((count, at) => {
				if (total > 0) expect(Math.abs(shares[at]! - (count * 100) / total)).toBeLessThan(1);
			});
		})
	);
});

test('more people never have a smaller share', () => {
	fc.assert(
		fc.property(someCounts, (counts) => {
			const shares = sharesOf(counts);
			const pairs = counts.map((count, at) => ({ count, share: shares[at]! }));
			const byCount = pairs.toSorted((a, b) => a.count - b.count || a.share - b.share);
			expect(byCount.map(({ share }) => share)).toEqual(
				byCount.map(({ share }) => share).toSorted((a, b) => a - b)
			);
		})
	);
});

test('three thirds are 34, 33 and 33', () => {
	expect(sharesOf([1, 1, 1])).toEqual([34, 33, 33]);
});

test.each([
	[2007, 'moins_de_douze'],
	[2006, 'douze_dix_huit'],
	[2001, 'douze_dix_huit'],
	[2000, 'dix_huit_vingt_quatre'],
	[1993, 'vingt_cinq_trente_neuf'],
	[1978, 'quarante_cinquante_neuf'],
	[1949, 'soixante_soixante_neuf'],
	[1948, 'soixante_dix_plus'],
	[2019, 'non_communique'],
	[1897, 'non_communique'],
	[null, 'non_communique']
])('born in %s, in 2018: %s', (birthYear, band) => {
	expect(ageBandIn(2018, birthYear)).toBe(band);
});

test('the eight bands of La Coop, in its order', () => {
	expect(AGE_BANDS.map(({ value }) => ageBandLabel(value))).toEqual([
		'Moins de 12 ans',
		'12 - 17 ans',
		'18 - 24 ans',
		'25 - 39 ans',
		'40 - 59 ans',
		'60 - 69 ans',
		'70 ans et plus',
		'Non communiqué'
	]);
});

test('a year is compared by difference, by percentage from ten on only', () => {
	expect(compared(49, 44)).toMatchObject({ difference: 5, percent: 11 });
	expect(compared(12, 6)).toMatchObject({ difference: 6, percent: null });
	expect(compared(6, 12)).toMatchObject({ difference: -6, percent: null });
	expect(compared(49, null)).toMatchObject({ difference: null, percent: null });
});

test('a comparison is said in words and in a cell', () => {
	const plain = (words: string) => words.replaceAll('\u00a0', ' ');
	expect(comparisonWords(compared(49, 44), 'count', 2017)).toBe('5 de plus qu’en 2017');
	expect(plain(comparisonWords(compared(60, 150), 'minutes', 2017))).toBe(
		'1 h 30 de moins qu’en 2017'
	);
	expect(comparisonWords(compared(3, 3), 'count', 2017)).toBe('autant qu’en 2017');
	expect(plain(comparisonCell(compared(49, 44), 'count'))).toBe('+ 5 (+ 11 %)');
	expect(plain(comparisonCell(compared(2, 5), 'count'))).toBe('− 3');
	expect(comparisonCell(compared(2, null), 'count')).toBe('non connu');
});
