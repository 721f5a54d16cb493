import { type Cell, cellName, type Sheet } from '#lib/shared/workbook.ts';
import type { CellPlace } from '../../register.ts';

/** A rectangle of a sheet read in one direction; `place` always names the cell a person sees. */
export type View = {
	height: number;
	width: number;
	cell: (row: number, column: number) => Cell | undefined;
	place: (row: number, column: number) => CellPlace;
};

/** The cells of one row with their columns, empty ones left out. */
export type Filled = { column: number; cell: Cell };

/** A whole sheet, read as it is written. */
export function sheetView(file: string, sheet: Sheet): View {
	return {
		height: sheet.rows.length,
		width: sheet.width,
		cell: (row, column) => filled(sheet.rows[row]?.[column]),
		place: (row, column) => ({ file, sheet: sheet.name, cell: cellName(row, column) })
	};
}

/**
 * Rows `top` to `bottom` read with rows and columns exchanged: a register with dates going down
 * becomes the usual one, with dates going across.
 */
export function turnedView(view: View, top: number, bottom: number): View {
	return {
		height: view.width,
		width: bottom - top + 1,
		cell: (row, column) => view.cell(top + column, row),
		place: (row, column) => view.place(top + column, row)
	};
}

/** The cells of a row that hold something. */
export function filledCells(view: View, row: number): Filled[] {
	const cells: Filled[] = [];
	for (let column = 0; column < view.width; column++) {
		const cell = view.cell(row, column);
		if (cell) cells.push({ column, cell });
	}
	return cells;
}

function filled(cell: Cell | undefined): Cell | undefined {
	return cell && (cell.text !== '' || cell.date !== undefined) ? cell : undefined;
}
