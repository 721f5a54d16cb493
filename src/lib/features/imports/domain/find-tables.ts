import type { ColumnRole } from './register.ts';
import { isNameRole, roleOfHeader } from './column-words.ts';
import type { FoundTable } from './found-table.ts';
import { gridHeader, isHeaderDate, type MonthHint, seanceColumns } from './grid-header.ts';
import { readDatePiece } from './read-date-piece.ts';
import { findTurnedTable } from './turned-table.ts';
import { type Filled, filledCells, type View } from './view.ts';

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

function findGrid(
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

function findList(view: View, row: number): FoundTable | undefined {
	const cells = filledCells(view, row);
	const texts = cells.map(({ cell }) => cell.text);
	const roles = texts.map(roleOfHeader);
	const known = roles.filter((role) => role !== undefined);
	const undated = isUndated(roles, texts);
	const isListLike = known.some(isNameRole) || (known.includes('date') && known.includes('mark'));
	if (!undated && (!isListLike || known.length < 2 || known.length * 2 < cells.length))
		return undefined;
	if (!isUnderNames(view, row, cells)) return undefined;
	// The row of names may stand just above its dates: the grid then takes it.
	if ([row + 1, row + 2].some((near) => isDateRowUnder(view, near))) return undefined;
	const isList = known.includes('date') || known.includes('mark');
	const columns = cells.map(({ column, cell }) => ({ column, header: cell.text, row }));
	return {
		kind: undated ? 'undated' : isList ? 'list' : 'names',
		view,
		columns: withUnheaded(view, row, columns),
		seances: [],
		firstRow: row + 1,
		lastRow: view.height - 1,
		top: row,
		bottom: row
	};
}

/** A header has data under it; a title such as "Liste des participants" has another title. */
function isUnderNames(view: View, row: number, cells: Filled[]): boolean {
	const under = [1, 2, 3].find((step) => filledCells(view, row + step).length > 0) ?? 1;
	const names = cells.filter(({ cell }) => isNameRole(roleOfHeader(cell.text)));
	return !names.some(({ column }) =>
		isNameRole(roleOfHeader(view.cell(row + under, column)?.text ?? ''))
	);
}

function isDateRowUnder(view: View, row: number): boolean {
	const dates = filledCells(view, row).filter(({ column }) => isHeaderDate(view, row, column));
	return dates.length >= 2;
}

/** "S1 S2 S3", "Séance 1", "1 2 3": séances without their dates. */
function isUndated(roles: (ColumnRole | undefined)[], texts: string[]): boolean {
	const numbered = texts.filter((text) =>
		/^(?:s|seance|séance|cours|atelier|j)?\s?(?:n°)?\s?\d{1,2}$/i.test(text)
	);
	return roles.some(isNameRole) && numbered.length >= 2 && !roles.includes('date');
}

/** Columns without a header still hold data: they are guessed from it. */
function withUnheaded(
	view: View,
	row: number,
	columns: FoundTable['columns']
): FoundTable['columns'] {
	const headed = new Set(columns.map(({ column }) => column));
	const unheaded = filledCells(view, row + 1).filter(({ column }) => !headed.has(column));
	return [...columns, ...unheaded.map(({ column }) => ({ column, header: '', row }))].sort(
		(one, other) => one.column - other.column
	);
}
