import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holidaysIn } from './holidays-in.ts';

const added = (commune: string, year = 2027) => {
	const everywhere = holidaysIn(year, null);
	return [...holidaysIn(year, commune)].filter(([day]) => !everywhere.has(day));
};

test('Outreau has the eleven of everybody; Strasbourg, Colmar and Metz two more', () => {
	expect(holidaysIn(2027, '62643').size).toBe(11);
	for (const commune of ['67482', '68066', '57463']) {
		expect(added(commune)).toEqual([
			['2027-03-26', 'Vendredi saint'],
			['2027-12-26', 'Saint-Étienne']
		]);
	}
});

test('overseas, the day that slavery ended there', () => {
	const days = ['97105', '97209', '97302', '97411', '97608'].map(
		(commune) => added(commune)[0]![0]
	);
	expect(days).toEqual(['2027-05-27', '2027-05-22', '2027-06-10', '2027-12-20', '2027-04-27']);
});

test('whatever the year, a commune has all the holidays of everybody', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 1990, max: 2149 }),
			fc.constantFrom('67482', '97411', '62643', null),
			(year, commune) => {
				const here = holidaysIn(year, commune);
				for (const day of holidaysIn(year, null).keys()) expect(here.has(day)).toBe(true);
			}
		)
	);
});
