import type { DatePiece } from '../cells/date-piece.ts';
import type { SeanceColumn } from '../cells/found-table.ts';
import type { View } from '../cells/view.ts';

export type MonthHint = { month: number; year?: number } | undefined;

/** A column of marks under its date, with what its header says besides. */
export function seanceColumn(
	view: View,
	row: number,
	column: number,
	piece: DatePiece
): SeanceColumn {
	const notes = piece.rest ? [piece.rest] : [];
	return { column, piece, place: view.place(row, column), notes, clock: piece.clock };
}
