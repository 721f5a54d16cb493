/** Charts of the different people of the year: age, sex, commune (docs/report-rules.md). */
import { AGE_BANDS } from '#lib/features/people/people/index.ts';
import { ageBandsSummary, communesSummary, sexSummary, type Counted } from './chart-summaries.ts';
import { countedChart } from './counted-chart.ts';
import type { PeopleCounts } from '../count/counts.ts';
import { quarterRows, quartersSummary, toldQuarters } from '../count/told-quarters.ts';
import type { ChartNode } from './document.ts';

/** Bars a reader can still tell apart; the table keeps every commune. */
const MOST_BARS = 8;

/** People by La Coop's age bands, in their order (coop). */
export function agesChart({ byAgeBand, people }: PeopleCounts): ChartNode {
	const rows = AGE_BANDS.map(({ value, label }) => ({ label, count: byAgeBand[value] }));
	return countedChart(
		{
			key: 'people-by-age',
			title: 'Personnes par tranche d’âge',
			summary: ageBandsSummary(rows, people),
			heading: 'Tranche d’âge',
			unit: 'personnes'
		},
		rows
	);
}

/** Women, men, and those whose sex the registers do not give (docs/report-rules.md). */
export function sexChart({ bySex }: PeopleCounts): ChartNode {
	const { female, male, unknown } = bySex;
	return countedChart(
		{
			key: 'people-by-sex',
			title: 'Personnes par sexe',
			summary: sexSummary(female, male, unknown),
			heading: 'Sexe',
			unit: 'personnes'
		},
		[
			{ label: 'Femmes', count: female },
			{ label: 'Hommes', count: male },
			{ label: 'Non renseigné', count: unknown }
		]
	);
}

/**
 * People by commune, the small ones drawn together, all of them in the table
 * (docs/report-rules.md).
 */
export function communesChart({ byCommune, people }: PeopleCounts): ChartNode {
	const rows = byCommune.map(({ commune, people: count }) => {
		return { label: commune ?? 'Non renseignée', count };
	});
	const known = byCommune.flatMap(({ commune, people: count }) =>
		commune === null ? [] : [{ label: commune, count }]
	);
	const chart = countedChart(
		{
			key: 'people-by-commune',
			title: 'Personnes par commune',
			summary: communesSummary(known, people),
			heading: 'Commune',
			unit: 'personnes'
		},
		rows
	);
	if (rows.length <= MOST_BARS) return chart;
	const drawn = withOthersTogether(rows);
	return {
		...chart,
		categories: drawn.map(({ label }) => label),
		series: [{ name: chart.title, values: drawn.map(({ count }) => count) }]
	};
}

/** People by quarter, as much as may leave the centre; nothing when no record says one. */
export function quartersChart(people: PeopleCounts): ChartNode[] {
	const told = toldQuarters(people);
	if (!told) return [];
	return [
		countedChart(
			{
				key: 'people-by-quarter',
				title: 'Personnes par quartier',
				summary: quartersSummary(told),
				heading: 'Quartier',
				unit: 'personnes'
			},
			quarterRows(told)
		)
	];
}

function withOthersTogether(rows: Counted[]): Counted[] {
	const others = rows.slice(MOST_BARS - 1).reduce((sum, { count }) => sum + count, 0);
	return [...rows.slice(0, MOST_BARS - 1), { label: 'Autres', count: others }];
}
