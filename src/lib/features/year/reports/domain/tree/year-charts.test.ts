import { expect, test } from 'vitest';
import {
	ageBandsSummary,
	communesSummary,
	monthsSummary,
	programmesSummary,
	sexSummary
} from './chart-summaries.ts';
import type { ChartNode } from './document.ts';
import { jacquesBrel, jacquesBrelCounts } from './jacques-brel.fixture.ts';
import { communesChart } from './people-charts.ts';
import { yearTotals } from '../figures/report.ts';
import { yearCharts } from './year-charts.ts';

function plain(words: string): string {
	return words.replaceAll('\u00a0', ' ');
}

const previous = yearTotals({ ...jacquesBrelCounts(), year: 2017 });
const charts = yearCharts(jacquesBrel({}, { previous }));

function chart(key: string): ChartNode {
	const found = charts.find((one) => one.key === key);
	if (!found) throw new Error(`no chart ${key}`);
	return found;
}

test('every chart has a title, a sentence and a table as long as its drawing', () => {
	expect(charts.map((one) => one.key)).toEqual([
		'attendances-by-month',
		'people-by-programme',
		'people-by-age',
		'people-by-sex',
		'people-by-commune',
		'previous-year'
	]);
	for (const { title, summary, categories, series, table } of charts) {
		expect(title).not.toBe('');
		expect(summary).toMatch(/\.$/);
		expect(table.rows.length).toBeGreaterThanOrEqual(categories.length);
		for (const { values } of series) expect(values).toHaveLength(categories.length);
		for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
	}
});

test('the golden year: the busiest month', () => {
	expect(chart('attendances-by-month').summary).toBe(
		'Le mois le plus fréquenté est octobre avec 51 présences.'
	);
	expect(chart('attendances-by-month').categories).toHaveLength(12);
});

test('somebody of two programmes forbids shares by programme', () => {
	expect(chart('people-by-programme').table.columns.map(({ label }) => label)).toEqual([
		'Activité',
		'Personnes',
		'Présences',
		'Séances'
	]);
});

test('the year before, by difference', () => {
	expect(chart('previous-year').summary).toBe(
		'49 personnes différentes en 2018, autant qu’en 2017.'
	);
	expect(yearCharts(jacquesBrel()).some((one) => one.key === 'previous-year')).toBe(false);
});

test('months: one, several, none', () => {
	const months = [
		{ label: 'mars', count: 42 },
		{ label: 'avril', count: 12 }
	];
	expect(monthsSummary(months, 2018)).toBe('Le mois le plus fréquenté est mars avec 42 présences.');
	expect(monthsSummary([...months, { label: 'mai', count: 42 }], 2018)).toBe(
		'Les mois les plus fréquentés sont mars et mai, avec 42 présences chacun.'
	);
	expect(monthsSummary([{ label: 'mars', count: 0 }], 2018)).toBe('Aucune présence notée en 2018.');
});

test('ages, sexes, communes and programmes in one sentence each', () => {
	expect(plain(ageBandsSummary([{ label: '70 ans et plus', count: 1 }], 3))).toBe(
		'La tranche d’âge la plus nombreuse est « 70 ans et plus » : 1 personne sur 3.'
	);
	expect(ageBandsSummary([{ label: 'Non communiqué', count: 3 }], 3)).toBe(
		'Aucun âge n’est connu.'
	);
	expect(plain(sexSummary(30, 1, 2))).toBe(
		'30 femmes et 1 homme ; non renseigné pour 2 personnes.'
	);
	expect(sexSummary(0, 0, 0)).toBe('Aucune personne cette année.');
	const communes = [
		{ label: 'Le Portel', count: 2 },
		{ label: 'Outreau', count: 1 }
	];
	expect(plain(communesSummary(communes, 4))).toBe(
		'2 personnes sur 4 viennent du Portel ; 1 autre commune est représentée.'
	);
	expect(communesSummary([], 4)).toBe('Aucune commune n’est renseignée.');
	expect(programmesSummary([])).toBe('Aucune activité suivie cette année.');
	expect(programmesSummary([{ label: 'SÉNOU', count: 31 }])).toBe(
		'L’activité la plus suivie est SÉNOU, avec 31 personnes.'
	);
});

test('many communes: the small ones are drawn together, the table keeps them all', () => {
	const byCommune = Array.from({ length: 12 }, (_, at) => ({
		commune: `Commune ${at}`,
		people: 12 - at
	}));
	const { people } = jacquesBrel();
	const drawn = communesChart({ ...people, people: 78, byCommune });
	expect(drawn.categories).toHaveLength(8);
	expect(drawn.categories.at(-1)).toBe('Autres');
	expect(drawn.series[0]!.values.reduce((sum, value) => sum + value, 0)).toBe(78);
	expect(drawn.table.rows).toHaveLength(12);
});

test('under ten people, no percentage', () => {
	const { people } = jacquesBrel();
	const few = communesChart({
		...people,
		people: 3,
		byCommune: [{ commune: 'Outreau', people: 3 }]
	});
	expect(few.table.columns.map(({ label }) => label)).toEqual(['Commune', 'Personnes']);
});
