import { isNameRole, roleOfHeader } from '../cells/column-words.ts';
import type { FoundTable } from '../cells/found-table.ts';
import { gridHeader } from './grid-header.ts';
import { isHeaderDate, seanceColumns } from './seance-columns.ts';
import type { MonthHint } from './seance-column.ts';
import { filledCells, type View } from '../cells/view.ts';

/** A grid of marks whose dates stand on this row: two dates at least, or one beside the names. */
export function findGrid(
	view: View,
	row: number,
	dataDates: Set<number>,
	hint: MonthHint
): FoundTable | undefined {
	const dates = filledCells(view, row).filter(
		({ column }) => !dataDates.has(column) && isHeaderDate(view, row, column)
	);
	const isAlone = dates.length === 1 && !standsAlone(view, row, dates[0]?.column ?? 0);
	if (isAlone) return undefined;
	const seances = seanceColumns(view, row, hint).filter(({ column }) => !dataDates.has(column));
	if (seances.length === 0) return undefined;
	const header = gridHeader(view, row, seances);
	return {
		kind: 'grid',
		view,
		columns: header.columns,
		seances: header.seances,
		firstRow: header.bottom + 1,
		lastRow: view.height - 1,
		top: header.top,
		bottom: header.bottom
	};
}

/** One date heads a grid of one séance when it stands on the row of names, beside no other mark. */
function standsAlone(view: View, row: number, column: number): boolean {
	const roles = filledCells(view, row).map(({ cell }) => roleOfHeader(cell.text));
	const named = filledCells(view, row).some(
		(other) => other.column < column && isNameRole(roleOfHeader(other.cell.text))
	);
	return named && !roles.includes('mark') && !roles.includes('date');
}
