import { roleOfHeader } from '../cells/column-words.ts';
import { findGrid } from './find-grid.ts';
import { findList } from './find-list.ts';
import type { FoundTable } from '../cells/found-table.ts';
import { readDatePiece } from '../cells/read-date-piece.ts';
import type { ColumnRole } from '../../register.ts';
import type { MonthHint } from './seance-column.ts';
import { findTurnedTable } from './turned-table.ts';
import type { View } from '../cells/view.ts';

/**
 * The tables of a sheet, top to bottom, whatever their layout: grids with dates across, grids with
 * dates down, lists, and lists of names without séances. Rows between tables are titles and notes.
 */
export function findTables(
	view: View,
	monthHint: (row: number, after: number) => MonthHint
): FoundTable[] {
	const tables: FoundTable[] = [];
	const dataDates = new Set<number>();
	let listDate = -1;
	for (let row = 0; row < view.height; row++) {
		// A row dated where its list is dated is one more row of it: most of a long file.
		if (readDatePiece(view.cell(row, listDate))) continue;
		const table =
			findTurnedTable(view, row) ??
			findGrid(view, row, dataDates, monthHint(row, tables.at(-1)?.bottom ?? -1)) ??
			findList(view, row);
		if (!table) continue;
		const previous = tables.at(-1);
		if (previous && previous.bottom >= table.top) table.top = previous.bottom + 1;
		tables.push(table);
		dataDates.clear();
		listDate = -1;
		for (const { column, header } of table.columns)
			if (isDateRole(roleOfHeader(header))) dataDates.add(column);
		const dated = table.columns.find(({ header }) => roleOfHeader(header) === 'date');
		if (table.kind === 'list' && dated) listDate = dated.column;
		row = table.bottom;
	}
	return tables.map((table, at) => ({
		...table,
		lastRow: isTurned(table, view) ? table.lastRow : (tables[at + 1]?.top ?? view.height) - 1
	}));
}

function isTurned(table: FoundTable, view: View): boolean {
	return table.view !== view;
}

function isDateRole(role: ColumnRole | undefined): boolean {
	return (
		role === 'date' || role === 'birth-date' || role === 'birth-year' || role === 'enrolled-on'
	);
}
