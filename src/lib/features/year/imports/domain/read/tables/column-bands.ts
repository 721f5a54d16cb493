import { isNameRole, roleOfHeader } from '../cells/column-words.ts';
import type { FoundTable } from '../cells/found-table.ts';
import { filledCells, type View } from '../cells/view.ts';

/**
 * Two registers side by side on one tab are read one after the other: each band of columns keeps its
 * own titles, and the tab's titles above the first register are said again for the others.
 */
export function columnBands(view: View, tables: FoundTable[]): View[] {
	const starts = new Set(tables.flatMap(bandStarts));
	if (starts.size === 0) return [view];
	const bounds = [0, ...[...starts].sort((one, other) => one - other), view.width];
	const titlesEnd = Math.min(...tables.map(({ top }) => top));
	return bounds
		.slice(0, -1)
		.map((from, at) => bandView(view, from, bounds[at + 1] ?? view.width, titlesEnd));
}

/** Where names start again after dates, with the number or civility column just before them. */
function bandStarts(table: FoundTable): number[] {
	const first = table.seances[0]?.column;
	if (table.kind !== 'grid' || first === undefined) return [];
	const isSeance = new Set(table.seances.map(({ column }) => column));
	const roles = new Map(table.columns.map(({ column, header }) => [column, roleOfHeader(header)]));
	const starts: number[] = [];
	for (const [column, role] of roles) {
		if (column < first || !isNameRole(role) || isNameRole(roles.get(column - 1))) continue;
		const hasDatesAfter = table.seances.some((seance) => seance.column > column);
		const before = roles.get(column - 1);
		if (!hasDatesAfter) continue;
		starts.push(
			(before === 'ignored' || before === 'sex') && !isSeance.has(column - 1) ? column - 1 : column
		);
	}
	return starts;
}

function bandView(view: View, from: number, to: number, titlesEnd: number): View {
	const isShared = (row: number) => {
		if (from === 0 || row >= titlesEnd) return false;
		return !filledCells(view, row).some(({ column }) => column >= from && column < to);
	};
	const source = (row: number, column: number) =>
		isShared(row) && column === 0 ? (filledCells(view, row)[0]?.column ?? from) : from + column;
	return {
		height: view.height,
		width: to - from,
		cell: (row, column) =>
			column >= 0 && column < to - from ? view.cell(row, source(row, column)) : undefined,
		place: (row, column) => view.place(row, source(row, column))
	};
}
