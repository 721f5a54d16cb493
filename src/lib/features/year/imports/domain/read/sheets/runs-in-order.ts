import type { DatePiece } from '../cells/date-piece.ts';
import { identityOf, pieceOf } from './list-cells.ts';
import type { ListColumns } from './list-columns.ts';
import type { ListRow } from './list-rows.ts';
import { isNewYear } from '../cells/new-year.ts';
import type { View } from '../cells/view.ts';

/** Every person's rows follow the calendar, New Year apart: only then does their order tell a year. */
export function runsInOrder(view: View, columns: ListColumns, rows: ListRow[]): boolean {
	const last = new Map<string, DatePiece>();
	for (const { dateRow, nameRow } of rows) {
		const piece = pieceOf(view, columns, dateRow);
		const identity = identityOf(view, columns, nameRow);
		const before = last.get(identity);
		if (!piece) continue;
		const falls = before && before.month * 31 + before.day > piece.month * 31 + piece.day;
		if (falls && !isNewYear(before, piece)) return false;
		last.set(identity, piece);
	}
	return true;
}
