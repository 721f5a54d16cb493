import { isNameRole, roleOfHeader } from '../cells/column-words.ts';
import { hasDatesUnder, lastDateRow } from './dates-down.ts';
import type { FoundTable } from '../cells/found-table.ts';
import { gridHeader } from './grid-header.ts';
import { firstHeaderRow, hasPeopleAcross, lastFooterRow } from './people-across.ts';
import { seanceColumns } from './seance-columns.ts';
import { filledCells, turnedView, type View } from '../cells/view.ts';

/**
 * A register with dates going down and people across, whose last header row is `row`: it is turned
 * and read as the usual grid.
 */
export function findTurnedTable(view: View, row: number): FoundTable | undefined {
	const dateColumn = filledCells(view, row + 1).find(({ column }) =>
		hasDatesUnder(view, row, column)
	)?.column;
	if (dateColumn === undefined) return undefined;
	const heads = filledCells(view, row).filter(({ column }) => column > dateColumn);
	const names = filledCells(view, row).some(
		({ column, cell }) => column !== dateColumn && isNameRole(roleOfHeader(cell.text))
	);
	if (heads.length === 0 || names) return undefined;
	const top = firstHeaderRow(
		view,
		row,
		heads.map(({ column }) => column)
	);
	const lastDate = lastDateRow(view, row + 1, dateColumn);
	if (
		!hasPeopleAcross(
			view,
			top,
			row,
			lastDate,
			heads.map(({ column }) => column)
		)
	)
		return undefined;
	const last = lastFooterRow(view, lastDate);
	const turned = turnedView(view, top, last);
	const seances = seanceColumns(turned, dateColumn, undefined);
	if (seances.length === 0) return undefined;
	const header = gridHeader(turned, dateColumn, seances);
	return {
		kind: 'grid',
		view: turned,
		columns: header.columns,
		seances: header.seances,
		firstRow: header.bottom + 1,
		lastRow: turned.height - 1,
		top,
		bottom: last
	};
}
