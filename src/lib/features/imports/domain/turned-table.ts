import { isNameRole, roleOfHeader } from './column-words.ts';
import type { FoundTable } from './found-table.ts';
import { gridHeader, seanceColumns } from './grid-header.ts';
import { looksLikeMark } from './read-mark.ts';
import { readDatePiece, readDayNumber, readMonthTitle } from './read-date-piece.ts';
import { looksLikeName } from './row-kind.ts';
import { isGivenName } from './split-name.ts';
import { filledCells, turnedView, type View } from './view.ts';

/**
 * A register with dates going down and people across, whose last header row is `row`: it is turned
 * and read as the usual grid.
 */
export function findTurnedTable(view: View, row: number): FoundTable | undefined {
	const dateColumn = filledCells(view, row + 1).find(({ column }) =>
		hasDatesUnder(view, row, column)
	)?.column;
	if (dateColumn === undefined) return undefined;
	const heads = filledCells(view, row).filter(({ column }) => column > dateColumn);
	const names = filledCells(view, row).some(
		({ column, cell }) => column !== dateColumn && isNameRole(roleOfHeader(cell.text))
	);
	if (heads.length === 0 || names) return undefined;
	const top = firstHeaderRow(
		view,
		row,
		heads.map(({ column }) => column)
	);
	const lastDate = lastDateRow(view, row + 1, dateColumn);
	if (
		!hasPeopleAcross(
			view,
			top,
			row,
			lastDate,
			heads.map(({ column }) => column)
		)
	)
		return undefined;
	const last = lastFooterRow(view, lastDate);
	const turned = turnedView(view, top, last);
	const seances = seanceColumns(turned, dateColumn, undefined);
	if (seances.length === 0) return undefined;
	const header = gridHeader(turned, dateColumn, seances);
	return {
		kind: 'grid',
		view: turned,
		columns: header.columns,
		seances: header.seances,
		firstRow: header.bottom + 1,
		lastRow: turned.height - 1,
		top,
		bottom: last
	};
}

function hasDatesUnder(view: View, row: number, column: number): boolean {
	if (!isDate(view, row + 1, column) || isDate(view, row, column)) return false;
	return isDate(view, row + 2, column) || isDate(view, row + 3, column);
}

/** A whole date, or a day number with its month in the column before. */
function isDate(view: View, row: number, column: number): boolean {
	if (readDatePiece(view.cell(row, column))) return true;
	const beside = view.cell(row, column - 1);
	if (!readDayNumber(view.cell(row, column)) || (beside && !readMonthTitle(beside))) return false;
	for (let above = row; above >= Math.max(0, row - 6); above--)
		if (readMonthTitle(view.cell(above, column - 1))) return true;
	return false;
}

/** Rows above that fill the same columns belong to the header: family names, birth years, phones. */
function firstHeaderRow(view: View, row: number, columns: number[]): number {
	let top = row;
	const covers = (near: number) =>
		columns.filter((column) => view.cell(near, column)).length * 5 >= columns.length * 3;
	while (top > 0 && row - top < 6 && covers(top - 1)) top--;
	return top;
}

function lastDateRow(view: View, from: number, column: number): number {
	let last = from;
	for (let row = from; row < view.height && row - last <= 2; row++)
		if (isDate(view, row, column)) last = row;
	return last;
}

/** The rows right under the dates that still speak of each person: totals, remarks. */
function lastFooterRow(view: View, lastDate: number): number {
	let last = lastDate;
	while (last + 1 < view.height && isPersonFooter(view, last + 1)) last++;
	return last;
}

function isPersonFooter(view: View, row: number): boolean {
	const [label, ...others] = filledCells(view, row);
	return label !== undefined && others.length > 0 && roleOfHeader(label.cell.text) !== undefined;
}

function hasPeopleAcross(
	view: View,
	top: number,
	row: number,
	last: number,
	columns: number[]
): boolean {
	const named = columns.filter((column) => {
		for (let near = top; near <= row; near++)
			if (looksLikeName(view.cell(near, column)?.text ?? '')) return true;
		return false;
	});
	// One person alone is surer with a known given name: "Thème" over texts is not somebody.
	if (named.length < 2 && !isGivenNameIn(view, top, row, named[0] ?? -1)) return false;
	let [marks, others] = [0, 0];
	for (let near = row + 1; near <= last; near++)
		for (const column of named) {
			const text = view.cell(near, column)?.text;
			if (text && looksLikeMark(text)) marks++;
			else if (text) others++;
		}
	return marks > 0 && marks >= others * 2;
}

function isGivenNameIn(view: View, top: number, bottom: number, column: number): boolean {
	for (let row = top; row <= bottom; row++)
		if ((view.cell(row, column)?.text ?? '').split(' ').some(isGivenName)) return true;
	return false;
}
