import { expect, test } from 'vitest';
import { refuseAge } from './programme-ages.ts';

const KIDS = { programme: 'Numéri’Kids', youngest: 6, oldest: 14, year: 2026 };

test('from 6 to 14 in the year of the course, both included; an unknown age is not asked about', () => {
	const refused = [2021, 2020, 2012, 2011, null].map((birth) => refuseAge(KIDS, birth) !== null);
	expect(refused).toEqual([true, false, false, true, false]);
	expect(refuseAge(KIDS, 2010)!.message).toContain('de 6 à 14 ans');
});

test('a programme without bounds is for whoever comes; one bound alone holds', () => {
	expect(refuseAge({ ...KIDS, youngest: null, oldest: null }, 1940)).toBeNull();
	expect(refuseAge({ ...KIDS, youngest: 60, oldest: null }, 1970)!.message).toContain(
		'à partir de 60 ans'
	);
	expect(refuseAge({ ...KIDS, youngest: 60, oldest: null }, 1940)).toBeNull();
});
