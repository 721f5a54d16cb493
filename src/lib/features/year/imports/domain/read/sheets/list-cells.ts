import type { DatePiece } from '../cells/date-piece.ts';
import type { ListColumns } from './list-columns.ts';
import type { ListRow } from './list-rows.ts';
import type { RawSeance } from '../people/raw-block.ts';
import { type ClockRange, findClockRange } from '../cells/read-clock.ts';
import { minutesBetween } from '../cells/clock-times.ts';
import { readDuration } from '../cells/read-duration.ts';
import { readDatePiece } from '../cells/read-date-piece.ts';
import type { ResolvedDate } from '../cells/resolve-dates.ts';
import { minutesAlone } from './seance-row.ts';
import type { View } from '../cells/view.ts';

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
