/**
 * The year's charts: each with a title, a sentence and its whole table (RGAA 1.6;
 * docs/report-rules.md).
 */
import { monthsSummary, programmesSummary } from './chart-summaries.ts';
import { countedChart } from './counted-chart.ts';
import type { ChartNode } from './document.ts';
import { counted, formatCount } from '../text/french.ts';
import { agesChart, communesChart, quartersChart, sexChart } from './people-charts.ts';
import type { Report } from '../figures/report.ts';
import { comparisonTable } from './year-tables.ts';
import { compared, comparisonWords } from '../figures/year-comparison.ts';

/** The charts of a report, in the order of its pages (docs/report-rules.md). */
export function yearCharts(report: Report): ChartNode[] {
	return [
		monthsChart(report),
		programmesChart(report),
		agesChart(report.people),
		sexChart(report.people),
		communesChart(report.people),
		...quartersChart(report.people),
		...previousYearChart(report)
	];
}

function monthsChart({ months, year }: Report): ChartNode {
	const rows = months.map(({ label, attendances }) => ({ label, count: attendances }));
	const chart = countedChart(
		{
			key: 'attendances-by-month',
			title: 'Présences par mois',
			summary: monthsSummary(rows, year),
			heading: 'Mois',
			unit: 'présences'
		},
		rows
	);
	return { ...chart, shape: 'columns' };
}

function programmesChart({ fiches }: Report): ChartNode {
	const rows = fiches.map(({ counts, totals }) => {
		return { label: counts.programme.name, count: totals.people };
	});
	const chart = countedChart(
		{
			key: 'people-by-programme',
			title: 'Personnes par activité',
			summary: programmesSummary(rows),
			heading: 'Activité',
			unit: 'personnes'
		},
		rows
	);
	// No share here: somebody of two programmes is in both, the parts do not make the whole.
	const table = {
		...chart.table,
		columns: ['Activité', 'Personnes', 'Présences', 'Séances'].map((label, at) => {
			return { label, isNumber: at > 0 };
		}),
		rows: fiches.map(({ counts, totals }) => [
			counts.programme.name,
			...[totals.people, totals.attendances, totals.seances].map(formatCount)
		])
	};
	return { ...chart, table };
}

const COMPARED = [
	{ key: 'people', label: 'Personnes différentes' },
	{ key: 'trainees', label: 'Inscrits en cumulé' },
	{ key: 'attendances', label: 'Présences' }
] as const;

function previousYearChart({ previous, totals, year }: Report): ChartNode[] {
	if (!previous) return [];
	const people = counted(totals.people, 'personne différente', 'personnes différentes');
	const change = compared(totals.people, previous.totals.people);
	const words = comparisonWords(change, 'count', previous.year);
	return [
		{
			kind: 'chart',
			key: 'previous-year',
			title: `${year} et ${previous.year}`,
			summary: `${people} en ${year}, ${words}.`,
			shape: 'columns',
			unit: 'personnes ou présences',
			categories: COMPARED.map(({ label }) => label),
			series: [
				{ name: String(previous.year), values: COMPARED.map(({ key }) => previous.totals[key]) },
				{ name: String(year), values: COMPARED.map(({ key }) => totals[key]) }
			],
			table: comparisonTable(totals, year, previous)
		}
	];
}
