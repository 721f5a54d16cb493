import { TEXT_WORDS } from '#lib/features/lobby/kiosk-counts/index.ts';
import type { KioskYear } from '../count/kiosk-year.ts';
import { NETWORK_SMALL_CELL } from '../count/small-cells.ts';
import { formatFigure } from '../figures/figures.ts';
import { kioskFigures } from '../figures/kiosk-figures.ts';
import { counted, formatCount, MONTH_NAMES } from '../text/french.ts';
import { KIOSK_TITLE } from '../text/kiosk-words.ts';
import { countedChart } from './counted-chart.ts';
import type { ChartNode, DocumentNode, FiguresNode, TableNode } from './document.ts';

export type KioskOfYear = {
	title: string;
	figures: FiguresNode['figures'];
	tables: TableNode[];
};

/** What a year of the kiosk says beside its chart; null where there is none. */
export function kioskOfYear(kiosk: KioskYear | null): KioskOfYear | null {
	if (!kiosk) return null;
	return {
		title: KIOSK_TITLE,
		figures: kioskFigures(kiosk).map(({ key, label, value, unit, explanation }) => ({
			...{ key, label, explanation },
			value: formatFigure(value, unit)
		})),
		tables: kioskTables(kiosk)
	};
}

/** Visits month by month. */
export function kioskCharts(kiosk: KioskYear | null, year: number): ChartNode[] {
	if (!kiosk) return [];
	const rows = kiosk.months.map((count, at) => ({ label: MONTH_NAMES[at]!, count }));
	const most = rows.reduce((best, row) => (row.count > best.count ? row : best));
	const visits = counted(kiosk.visits, 'passage', 'passages');
	const chart = countedChart(
		{
			key: 'kiosk-visits-by-month',
			title: 'Passages à la borne par mois',
			summary: `${visits} à la borne en ${year}\u00a0; le mois le plus fréquenté est ${most.label}, avec ${formatCount(most.count)}.`,
			...{ heading: 'Mois', unit: 'passages' }
		},
		rows
	);
	return [{ ...chart, shape: 'columns' }];
}

/** The chapter of the kiosk; a centre that has none has no chapter. */
export function kioskChapter(kiosk: KioskYear | null, year: number): DocumentNode[] {
	const told = kioskOfYear(kiosk);
	if (!told) return [];
	return [
		{ kind: 'title', level: 2, text: told.title },
		{ kind: 'figures', caption: `La borne en ${year}`, figures: told.figures },
		...kioskCharts(kiosk, year),
		...told.tables
	];
}

/** A report leaves the centre: a guide, a step or a language of a few visits is not in it. */
const isTold = (n: number) => n >= NETWORK_SMALL_CELL;

/** What the tables and the annex tell one by one. */
export function toldOfKiosk({ guides, stops, languages }: KioskYear) {
	return {
		guides: guides.filter(({ opened }) => isTold(opened)),
		stops: stops
			.filter(({ n }) => isTold(n))
			.map((stop) => ({ ...stop, where: `${stop.title}, ${stepWords(stop)}` })),
		languages: languages
			.filter(({ n }) => isTold(n))
			.map(({ text, n }) => ({ language: TEXT_WORDS[text], n }))
	};
}

/** « étape 3, « Choisir FranceConnect » ». */
export function stepWords({ step, stepTitle }: { step: number; stepTitle: string | null }): string {
	if (step === 0) return 'première page';
	return `étape ${step}${stepTitle ? `, «\u202f${stepTitle}\u202f»` : ''}`;
}

function kioskTables(kiosk: KioskYear): TableNode[] {
	const { guides, stops, languages } = toldOfKiosk(kiosk);
	const least = `à partir de ${NETWORK_SMALL_CELL} passages`;
	return [
		tableOf(
			`Les guides ouverts à la borne, ${least}`,
			['Guide', 'Ouvert', 'Lu jusqu’au bout'],
			guides.map(({ title, opened, finished }) => [title, opened, finished])
		),
		tableOf(
			`Où les passages s’arrêtent, ${least}`,
			['Guide et étape', 'Passages'],
			stops.map(({ where, n }) => [where, n])
		),
		tableOf(
			`Les langues lues à la borne, ${least}`,
			['Langue', 'Passages'],
			languages.map(({ language, n }) => [language, n])
		)
	].filter(({ rows }) => rows.length > 0);
}

function tableOf(
	caption: string,
	columns: readonly string[],
	rows: readonly (readonly [string, ...number[]])[]
): TableNode {
	return {
		...{ kind: 'table', caption },
		columns: columns.map((label, at) => ({ label, isNumber: at > 0 })),
		rows: rows.map(([name, ...numbers]) => [name, ...numbers.map(formatCount)])
	};
}
