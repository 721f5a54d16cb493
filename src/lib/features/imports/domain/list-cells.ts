import type { PendingCell } from './pending-rows.ts';
import { isNewYear } from './guess-years.ts';
import type { ListColumns } from './list-columns.ts';
import type { ListRow } from './list-rows.ts';
import type { RawSeance } from './raw-block.ts';
import { type ClockRange, findClockRange, minutesBetween, readDuration } from './read-clock.ts';
import { type DatePiece, readDatePiece } from './read-date-piece.ts';
import { readMark } from './read-mark.ts';
import type { ResolvedDate } from './resolve-dates.ts';
import { minutesAlone } from './seance-row.ts';
import type { View } from './view.ts';

/** The day of a row, in its column or for the whole sign-in sheet. */
export function pieceOf(view: View, columns: ListColumns, row: number): DatePiece | undefined {
	return columns.date === undefined ? columns.day : readDatePiece(view.cell(row, columns.date));
}

/** The same text for every row of one day. */
export function dateKey(view: View, columns: ListColumns, row: number): string {
	const cell = columns.date === undefined ? undefined : view.cell(row, columns.date);
	return cell?.date ?? cell?.text ?? '';
}

/** Every cell that speaks of the person: two rows with the same ones are the same person. */
export function identityOf(view: View, columns: ListColumns, row: number): string {
	return columns.identity.map((column) => view.cell(row, column)?.text ?? '').join('\u0000');
}

/** The hours of a row: beside its date, in its own columns, or written once above it. */
export function hoursOf(
	view: View,
	columns: ListColumns,
	{ row, dateRow, words }: ListRow
): { startsAt?: string; minutes?: number } {
	const text = columns.minutes === undefined ? '' : (view.cell(row, columns.minutes)?.text ?? '');
	const written = readDuration(text) ?? minutesAlone(text);
	const piece = pieceOf(view, columns, dateRow);
	const slots = columns.slots.map((column) => view.cell(row, column)?.text ?? '');
	const own = slots.filter((slot) => slot !== '').join(' - ');
	const range: ClockRange | undefined =
		piece?.clock ?? findClockRange(own) ?? findClockRange(words.slot ?? '');
	return {
		startsAt: range?.startsAt ?? piece?.startsAt,
		minutes: written ?? (range && minutesBetween(range.startsAt, range.endsAt))
	};
}

/** The séance of a row, before it is known to be already there. */
export function seanceOf(
	view: View,
	columns: ListColumns,
	resolved: ResolvedDate,
	listRow: ListRow,
	hours: { startsAt?: string; minutes?: number }
): RawSeance {
	const place =
		columns.date === undefined
			? view.place(Math.max(0, listRow.row - 1), 0)
			: view.place(listRow.dateRow, columns.date);
	return { ...resolved, ...hours, place };
}

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
