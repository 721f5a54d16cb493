import { isNameRole, roleOfHeader } from '../cells/column-words.ts';
import type { HeaderColumn, SeanceColumn } from '../cells/found-table.ts';
import { findClockRange } from '../cells/read-clock.ts';
import { readMonthTitle } from '../cells/month-titles.ts';
import { filledCells, type View } from '../cells/view.ts';

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
