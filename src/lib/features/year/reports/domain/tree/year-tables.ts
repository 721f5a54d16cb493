/**
 * The pages of the year: its totals, and each of them beside the year before
 * (docs/report-rules.md).
 */
import type { FiguresNode, TableNode } from './document.ts';
import { formatFigure, type FigureUnit } from '../figures/figures.ts';
import type { Report, ReportTotals } from '../figures/report.ts';
import { compared, comparisonCell } from '../figures/year-comparison.ts';

const YEAR_FIGURES: {
	key: keyof ReportTotals;
	label: string;
	unit: FigureUnit;
	explanation: string;
}[] = [
	{
		key: 'people',
		label: 'Personnes différentes',
		unit: 'count',
		explanation: 'chaque personne compte une fois, même venue à plusieurs activités'
	},
	{
		key: 'trainees',
		label: 'Inscrits en cumulé',
		unit: 'count',
		explanation: 'une personne compte une fois par cycle suivi'
	},
	{
		key: 'attendances',
		label: 'Présences',
		unit: 'count',
		explanation: 'présents et retardataires à chaque séance tenue'
	},
	{
		key: 'seances',
		label: 'Séances tenues',
		unit: 'count',
		explanation: 'une séance sans aucun pointage, ou annulée, ne compte pas'
	},
	{
		key: 'minutes',
		label: 'Heures de formation données',
		unit: 'minutes',
		explanation: 'durée réelle des séances tenues, sinon leur durée prévue'
	},
	{
		key: 'personMinutes',
		label: 'Heures de formation reçues',
		unit: 'minutes',
		explanation: 'durée de la séance pour chaque présence, moins les minutes de retard'
	}
];

/** The year's totals, each with how it is counted (docs/report-rules.md). */
export function yearFigures(totals: ReportTotals, year: number): FiguresNode {
	return {
		kind: 'figures',
		caption: `L’année ${year} en chiffres`,
		figures: YEAR_FIGURES.map(({ key, label, unit, explanation }) => {
			return { key, label, value: formatFigure(totals[key], unit), explanation };
		})
	};
}

/** Every total beside the year before, with the difference (docs/report-rules.md). */
export function comparisonTable(
	totals: ReportTotals,
	year: number,
	previous: NonNullable<Report['previous']>
): TableNode {
	return {
		kind: 'table',
		caption: `${year} et ${previous.year}`,
		columns: [
			{ label: 'Chiffre', isNumber: false },
			{ label: String(previous.year), isNumber: true },
			{ label: String(year), isNumber: true },
			{ label: 'Écart', isNumber: true }
		],
		rows: YEAR_FIGURES.map(({ key, label, unit }) => {
			const comparison = compared(totals[key], previous.totals[key]);
			return [
				label,
				formatFigure(comparison.previous, unit),
				formatFigure(comparison.current, unit),
				comparisonCell(comparison, unit)
			];
		})
	};
}
