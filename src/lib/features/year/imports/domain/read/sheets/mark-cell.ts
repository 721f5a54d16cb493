import type { ListColumns } from './list-columns.ts';
import type { PendingCell } from '../marks/pending-rows.ts';
import type { RawSeance } from '../people/raw-block.ts';
import { readMark } from '../marks/read-mark.ts';
import type { View } from '../cells/view.ts';

/** The mark of a row: its one column, or the one ticked of "Présent | Absent | Excusé". */
export function markCell(
	view: View,
	columns: ListColumns,
	row: number,
	seance: RawSeance
): PendingCell {
	const filled = columns.marks.filter(({ column }) => view.cell(row, column));
	const isTicked = (column: number) =>
		readMark(view.cell(row, column)?.text ?? '').kind === 'present';
	const ticked =
		(filled.length > 1 ? filled.find(({ column }) => isTicked(column)) : undefined) ??
		filled[0] ??
		columns.marks[0];
	const late = columns.late === undefined ? '' : (view.cell(row, columns.late)?.text ?? '');
	return {
		seance,
		text: ticked ? (view.cell(row, ticked.column)?.text ?? '') : 'x',
		place: view.place(row, ticked?.column ?? columns.date ?? 0),
		column: ticked?.means,
		lateMinutes: Number(/\d+/.exec(late)?.[0] ?? 0) || undefined
	};
}
