import type { DatePiece } from '../cells/date-piece.ts';
import type { SeanceColumn } from '../cells/found-table.ts';
import { monthsOver, tabMonth } from './month-over-days.ts';
import { readDayNumber } from '../cells/month-titles.ts';
import { looksLikeName } from '../people/name-shape.ts';
import { isTotal } from '../cells/row-kind.ts';
import { type MonthHint, seanceColumn } from './seance-column.ts';
import { filledCells, type View } from '../cells/view.ts';

/** Day numbers under a merged month title, or in a tab that names its month (two header rows). */
export function dayColumns(view: View, dateRow: number, hint: MonthHint): SeanceColumn[] {
	const cells = filledCells(view, dateRow);
	// A row of people or of counts may hold small numbers; a header names nobody and counts nothing.
	if (cells.some(({ cell }, at) => looksLikeName(cell.text) || (at === 0 && isTotal(cell.text))))
		return [];
	const days = cells.flatMap(({ column, cell }) => {
		const day = readDayNumber(cell);
		return day && !isDataNumber(view, dateRow, column) ? [{ column, ...day }] : [];
	});
	if (days.length < 2 || !mayBeDays(days.map(({ day }) => day))) return [];
	const monthAt =
		monthsOver(
			view,
			dateRow,
			days.map(({ column }) => column)
		) ?? tabMonth(days, hint);
	if (!monthAt) return [];
	return days.flatMap(({ column, day, weekday }) => {
		const month = monthAt(column);
		if (!month) return [];
		const piece: DatePiece = { ...month, day, weekday, order: 'fixed', stored: false, rest: '' };
		return [seanceColumn(view, dateRow, column, piece)];
	});
}

/** Days go up, and start again at most once a month; the counts of a total row do not. */
function mayBeDays(days: number[]): boolean {
	const falls = days.filter((day, at) => at > 0 && day <= (days[at - 1] ?? 0));
	return falls.length <= days.length / 2 && days.every((day, at) => day !== days[at - 1]);
}

/** In data, numbers stand under numbers: birth years, totals. */
function isDataNumber(view: View, row: number, column: number): boolean {
	return [row - 1, row + 1].every((near) => /^\d+$/.test(view.cell(near, column)?.text ?? ''));
}
