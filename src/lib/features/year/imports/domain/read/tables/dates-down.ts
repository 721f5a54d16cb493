import { readDayNumber, readMonthTitle } from '../cells/month-titles.ts';
import { readDatePiece } from '../cells/read-date-piece.ts';
import type { View } from '../cells/view.ts';

/** Dates start under this cell and go down: two of them in three rows at least. */
export function hasDatesUnder(view: View, row: number, column: number): boolean {
	if (!isDate(view, row + 1, column) || isDate(view, row, column)) return false;
	return isDate(view, row + 2, column) || isDate(view, row + 3, column);
}

/** A whole date, or a day number with its month in the column before. */
function isDate(view: View, row: number, column: number): boolean {
	if (readDatePiece(view.cell(row, column))) return true;
	const beside = view.cell(row, column - 1);
	if (!readDayNumber(view.cell(row, column)) || (beside && !readMonthTitle(beside))) return false;
	for (let above = row; above >= Math.max(0, row - 6); above--)
		if (readMonthTitle(view.cell(above, column - 1))) return true;
	return false;
}

/** The last row of a column of dates; two rows without a date may stand between. */
export function lastDateRow(view: View, from: number, column: number): number {
	let last = from;
	for (let row = from; row < view.height && row - last <= 2; row++)
		if (isDate(view, row, column)) last = row;
	return last;
}
