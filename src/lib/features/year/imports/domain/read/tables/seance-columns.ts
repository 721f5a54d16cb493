import { dayColumns } from './day-columns.ts';
import type { SeanceColumn } from '../cells/found-table.ts';
import { withHalfDays } from './half-days.ts';
import { readDatePiece } from '../cells/read-date-piece.ts';
import { type MonthHint, seanceColumn } from './seance-column.ts';
import { filledCells, type View } from '../cells/view.ts';

/**
 * The séance columns of a date row: whole dates, or day numbers under a month title ("two header
 * rows, merged month titles"), or day numbers of a tab that names its month.
 */
export function seanceColumns(view: View, dateRow: number, hint: MonthHint): SeanceColumn[] {
	const whole = filledCells(view, dateRow).flatMap(({ column, cell }) => {
		const piece = readDatePiece(cell);
		return piece && isHeaderDate(view, dateRow, column)
			? [seanceColumn(view, dateRow, column, piece)]
			: [];
	});
	return whole.length > 0 ? withHalfDays(view, dateRow, whole) : dayColumns(view, dateRow, hint);
}

/** A date over marks; a date with a date above or under it is data, not a header. */
export function isHeaderDate(view: View, row: number, column: number): boolean {
	const piece = readDatePiece(view.cell(row, column));
	if (!piece || piece.rest.split(' ').length > 4) return false;
	return !readDatePiece(view.cell(row - 1, column)) && !readDatePiece(view.cell(row + 1, column));
}
