import { expect, it } from 'vitest';
import { AGE_BANDS, type AgeBand } from '#lib/features/people/people/index.ts';
import { countPeople } from '../count/count-people.ts';
import { publicLine } from './public-line.ts';

const people = (bands: Partial<Record<AgeBand, number>>) => ({
	...countPeople([], 2018),
	byAgeBand: Object.fromEntries(AGE_BANDS.map(({ value }) => [value, bands[value] ?? 0])) as Record<
		AgeBand,
		number
	>
});

it.each<[string, Partial<Record<AgeBand, number>>]>([
	['Seniors, + 60 ans', { soixante_soixante_neuf: 12, soixante_dix_plus: 18 }],
	['Tout public, + 40 ans', { quarante_cinquante_neuf: 6, soixante_dix_plus: 7 }],
	['Enfants de moins de 12 ans', { moins_de_douze: 6 }],
	['Enfants et jeunes de moins de 18 ans', { moins_de_douze: 6, douze_dix_huit: 3 }],
	['Jeunes de 12 à 17 ans', { douze_dix_huit: 9 }],
	['Adultes de 25 à 59 ans', { vingt_cinq_trente_neuf: 5, quarante_cinquante_neuf: 5 }],
	['Tout public', { moins_de_douze: 5, soixante_dix_plus: 5 }],
	['', { quarante_cinquante_neuf: 4, non_communique: 40 }]
])('the ages of who came are said as the annex does: « %s »', (line, bands) => {
	expect(publicLine(people(bands))).toBe(line);
});

it('a tenth of the people at either end does not change what an activity is for', () => {
	const seniors = { soixante_soixante_neuf: 20, soixante_dix_plus: 10 };
	expect(publicLine(people({ ...seniors, dix_huit_vingt_quatre: 3 }))).toBe('Seniors, + 60 ans');
	expect(publicLine(people({ ...seniors, dix_huit_vingt_quatre: 4 }))).toBe(
		'Tout public, + 18 ans'
	);
});
