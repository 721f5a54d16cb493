import { isNameRole, roleOfHeader } from './column-words.ts';
import { findClockRange } from './read-clock.ts';
import { type DatePiece, readDatePiece, readDayNumber, readMonthTitle } from './read-date-piece.ts';
import { isTotal, looksLikeName } from './row-kind.ts';
import type { HeaderColumn, SeanceColumn } from './found-table.ts';
import { withHalfDays } from './half-days.ts';
import { filledCells, type View } from './view.ts';

export type MonthHint = { month: number; year?: number } | undefined;

/**
 * The séance columns of a date row: whole dates, or day numbers under a month title ("two header
 * rows, merged month titles"), or day numbers of a tab that names its month.
 */
export function seanceColumns(view: View, dateRow: number, hint: MonthHint): SeanceColumn[] {
	const whole = filledCells(view, dateRow).flatMap(({ column, cell }) => {
		const piece = readDatePiece(cell);
		return piece && isHeaderDate(view, dateRow, column)
			? [seanceColumn(view, dateRow, column, piece)]
			: [];
	});
	return whole.length > 0 ? withHalfDays(view, dateRow, whole) : dayColumns(view, dateRow, hint);
}

/** A date over marks; a date with a date above or under it is data, not a header. */
export function isHeaderDate(view: View, row: number, column: number): boolean {
	const piece = readDatePiece(view.cell(row, column));
	if (!piece || piece.rest.split(' ').length > 4) return false;
	return !readDatePiece(view.cell(row - 1, column)) && !readDatePiece(view.cell(row + 1, column));
}

function dayColumns(view: View, dateRow: number, hint: MonthHint): SeanceColumn[] {
	const cells = filledCells(view, dateRow);
	// A row of people or of counts may hold small numbers; a header names nobody and counts nothing.
	if (cells.some(({ cell }, at) => looksLikeName(cell.text) || (at === 0 && isTotal(cell.text))))
		return [];
	const days = cells.flatMap(({ column, cell }) => {
		const day = readDayNumber(cell);
		return day && !isDataNumber(view, dateRow, column) ? [{ column, ...day }] : [];
	});
	if (days.length < 2 || !mayBeDays(days.map(({ day }) => day))) return [];
	const monthAt =
		monthsOver(
			view,
			dateRow,
			days.map(({ column }) => column)
		) ?? tabMonth(days, hint);
	if (!monthAt) return [];
	return days.flatMap(({ column, day, weekday }) => {
		const month = monthAt(column);
		if (!month) return [];
		const piece: DatePiece = { ...month, day, weekday, order: 'fixed', stored: false, rest: '' };
		return [seanceColumn(view, dateRow, column, piece)];
	});
}

/** Days go up, and start again at most once a month; the counts of a total row do not. */
function mayBeDays(days: number[]): boolean {
	const falls = days.filter((day, at) => at > 0 && day <= (days[at - 1] ?? 0));
	return falls.length <= days.length / 2 && days.every((day, at) => day !== days[at - 1]);
}

/** In data, numbers stand under numbers: birth years, totals. */
function isDataNumber(view: View, row: number, column: number): boolean {
	return [row - 1, row + 1].every((near) => /^\d+$/.test(view.cell(near, column)?.text ?? ''));
}

function monthsOver(
	view: View,
	dateRow: number,
	columns: number[]
): ((column: number) => MonthHint) | undefined {
	for (const row of [dateRow - 1, dateRow - 2, dateRow + 1]) {
		const titles = filledCells(view, row).flatMap(({ column, cell }) => {
			const month = readMonthTitle(cell);
			return month ? [{ column, month }] : [];
		});
		const first = titles[0];
		if (!first || first.column > (columns[0] ?? 0)) continue;
		return (column) => titles.findLast((title) => title.column <= column)?.month;
	}
	return undefined;
}

/** Numbers 1, 2, 3… under no month are séance numbers, unless they are a whole month of days. */
function tabMonth(
	days: { day: number; weekday?: number }[],
	hint: MonthHint
): ((column: number) => MonthHint) | undefined {
	const counts = days.every(({ day, weekday }, at) => day === at + 1 && !weekday);
	return hint && (!counts || days.length >= 28) ? () => hint : undefined;
}

function seanceColumn(view: View, row: number, column: number, piece: DatePiece): SeanceColumn {
	const notes = piece.rest ? [piece.rest] : [];
	return { column, piece, place: view.place(row, column), notes, clock: piece.clock };
}

/**
 * The whole header of a grid around its date row: the row of names when it stands above or under,
 * and rows over the dates that say something of each séance (weekday, number, hours, "férié").
 */
export function gridHeader(
	view: View,
	dateRow: number,
	seances: SeanceColumn[]
): { top: number; bottom: number; columns: HeaderColumn[]; seances: SeanceColumn[] } {
	const isSeance = new Set(seances.map(({ column }) => column));
	const nameRow = [dateRow, dateRow - 1, dateRow + 1, dateRow - 2, dateRow + 2].find((row) =>
		filledCells(view, row).some(
			({ column, cell }) => !isSeance.has(column) && isNameRole(roleOfHeader(cell.text))
		)
	);
	let top = Math.min(dateRow, nameRow ?? dateRow);
	const bottom = Math.max(dateRow, nameRow ?? dateRow);
	while (
		top > 0 &&
		(coversSeances(view, top - 1, seances) || hasMonthTitles(view, top - 1, isSeance))
	)
		top--;
	const columns: HeaderColumn[] = [];
	for (let column = 0; column < view.width; column++) {
		if (isSeance.has(column)) continue;
		const texts = textsBetween(view, top, bottom, column).filter(
			(text) => !readMonthTitle({ text })
		);
		columns.push({ column, header: [...new Set(texts)].join(' '), row: nameRow ?? dateRow });
	}
	return {
		top,
		bottom,
		columns,
		seances: seances.map((seance) => withNotes(view, top, bottom, dateRow, seance))
	};
}

function coversSeances(view: View, row: number, seances: SeanceColumn[]): boolean {
	const covered = seances.filter(({ column }) => view.cell(row, column)).length;
	return seances.length > 1 && covered * 2 > seances.length;
}

function hasMonthTitles(view: View, row: number, isSeance: Set<number>): boolean {
	const cells = filledCells(view, row).filter(({ column }) => isSeance.has(column));
	return cells.length > 0 && cells.every(({ cell }) => readMonthTitle(cell));
}

function withNotes(
	view: View,
	top: number,
	bottom: number,
	dateRow: number,
	seance: SeanceColumn
): SeanceColumn {
	const texts = textsBetween(view, top, bottom, seance.column, dateRow).filter(
		(text) => !readMonthTitle({ text })
	);
	const range = texts.map(findClockRange).find((found) => found);
	const clock = range && { startsAt: range.startsAt, endsAt: range.endsAt };
	return { ...seance, notes: [...seance.notes, ...texts], clock: seance.clock ?? clock };
}

function textsBetween(
	view: View,
	top: number,
	bottom: number,
	column: number,
	except = -1
): string[] {
	const texts: string[] = [];
	for (let row = top; row <= bottom; row++) {
		const text = view.cell(row, column)?.text;
		if (row !== except && text) texts.push(text);
	}
	return texts;
}
