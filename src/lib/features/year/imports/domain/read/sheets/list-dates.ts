import { yearHint } from './facts-key.ts';
import { weekdayIn } from '../cells/calendar-words.ts';
import type { PlacedPiece } from '../cells/date-piece.ts';
import { dateKey, pieceOf } from './list-cells.ts';
import type { ListColumns } from './list-columns.ts';
import type { ListRow } from './list-rows.ts';
import { resolveDates, type ResolvedDate } from '../cells/resolve-dates.ts';
import { runsInOrder } from './runs-in-order.ts';
import type { TableSource } from './table-source.ts';
import type { Titles } from './title-state.ts';

/** Dates are settled once for the table, in their order of appearance. */
export function datesOf(
	source: TableSource,
	columns: ListColumns,
	rows: ListRow[],
	titles: Titles
): Map<string, ResolvedDate> {
	const { table, names, notebook } = source;
	const { view } = table;
	const pieces = new Map<string, PlacedPiece>();
	for (const listRow of rows) {
		const key = dateKey(view, columns, listRow.dateRow);
		if (pieces.has(key)) continue;
		const piece = pieceOf(view, columns, listRow.dateRow);
		if (!piece) continue;
		const row = columns.date === undefined ? Math.max(0, table.firstRow - 1) : listRow.dateRow;
		const slotDay = weekdayIn(listRow.words.slot ?? '') ?? titles.weekday;
		pieces.set(key, { piece, place: view.place(row, columns.date ?? 0), slotDay });
	}
	const mayCross = runsInOrder(view, columns, rows);
	const hints = { years: yearHint(titles, names), ordered: false, mayCross };
	const resolved = resolveDates([...pieces.values()], hints, notebook);
	const dated = [...pieces.keys()].flatMap((key, at): [string, ResolvedDate][] => {
		const date = resolved[at];
		return date ? [[key, date]] : [];
	});
	return new Map(dated);
}
