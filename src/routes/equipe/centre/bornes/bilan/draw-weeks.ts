import { mondaysOf } from '#lib/features/lobby/kiosk-counts/index.ts';
import type { ChartNode } from '#lib/features/year/reports/index.ts';
import { loadDrawing } from '#lib/features/year/reports/index.server.ts';
import { monthName, plainDay, shortDay } from '#lib/shared/french-dates.ts';
import { counted } from '#lib/shared/french-plural.ts';

/** More names than that do not fit side by side: the first week of each month has one. */
const MOST_NAMED = 9;

type ByWeek = readonly { week: string; visits: number }[];

/** Visits week after week, those without any included, drawn wide; by month on a telephone when long. */
export async function drawWeeks(
	byWeek: ByWeek,
	weeks: { from: string; until: string }
): Promise<ChartNode & { wide: string; narrow: string }> {
	const visits = new Map(byWeek.map((one) => [one.week, one.visits]));
	const rows = mondaysOf(weeks).map((week) => ({ week, visits: visits.get(week) ?? 0 }));
	const all = rows.reduce((sum, row) => sum + row.visits, 0);
	const most = rows.reduce((best, row) => (row.visits > best.visits ? row : best));
	const title = 'Passages par semaine';
	const isLong = rows.length > MOST_NAMED;
	const chart: ChartNode = {
		...{ kind: 'chart', key: 'passages', title, shape: 'columns', unit: 'passages' },
		summary: `${counted(all, 'passage')} en ${counted(rows.length, 'semaine')}\u00a0; la semaine la plus fréquentée est celle du ${plainDay(most.week)}, avec ${counted(most.visits, 'passage')}.`,
		categories: rows.map(({ week }) => (isLong ? monthBegun(week) : shortDay(week))),
		series: [{ name: title, values: rows.map((row) => row.visits) }],
		table: {
			...{ kind: 'table', caption: title },
			columns: [
				{ label: 'Semaine du', isNumber: false },
				{ label: 'Passages', isNumber: true }
			],
			rows: rows.map((row) => [plainDay(row.week), row.visits.toLocaleString('fr-FR')])
		}
	};
	const draw = await loadDrawing();
	const narrow = draw(isLong ? byMonth(chart, rows) : chart, { narrow: true });
	return { ...chart, wide: draw(chart), narrow };
}

/** The month, of its first week alone. */
const monthBegun = (week: string) =>
	Number(week.slice(8)) > 7 ? '' : monthName(week).split(' ')[0]!;

function byMonth(chart: ChartNode, rows: ByWeek): ChartNode {
	const months = [...Map.groupBy(rows, ({ week }) => week.slice(0, 7))];
	return {
		...chart,
		categories: months.map(([month]) => monthName(month)),
		series: [
			{
				name: chart.title,
				values: months.map(([, own]) => own.reduce((sum, { visits }) => sum + visits, 0))
			}
		]
	};
}
