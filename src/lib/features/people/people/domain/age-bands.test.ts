import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AGE_BANDS, ageBandIn, ageBandLabel } from './age-bands.ts';

test('the bands change on the age that La Coop says, counted in the year of the report', () => {
	const bandAt = (age: number) => ageBandLabel(ageBandIn(2018, 2018 - age));
	expect([0, 11, 12, 17, 18, 24, 25, 39, 40, 59, 60, 69, 70, 120].map(bandAt)).toEqual([
		'Moins de 12 ans',
		'Moins de 12 ans',
		'12 - 17 ans',
		'12 - 17 ans',
		'18 - 24 ans',
		'18 - 24 ans',
		'25 - 39 ans',
		'25 - 39 ans',
		'40 - 59 ans',
		'40 - 59 ans',
		'60 - 69 ans',
		'60 - 69 ans',
		'70 ans et plus',
		'70 ans et plus'
	]);
});

test('a birth year that is missing, still to come or impossibly old is not communicated', () => {
	expect([null, 2019, 1897].map((birth) => ageBandIn(2018, birth))).toEqual(
		Array(3).fill('non_communique')
	);
});

test('the same age falls in the same band whatever the year', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 0, max: 120 }),
			fc.integer({ min: 1990, max: 2200 }),
			(age, year) => {
				expect(ageBandIn(year, year - age)).toBe(ageBandIn(2018, 2018 - age));
			}
		)
	);
});

test('eight bands, each under its own code', () => {
	expect(new Set(AGE_BANDS.map(({ value }) => value)).size).toBe(8);
});
