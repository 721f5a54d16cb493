import { roleOfHeader } from '../cells/column-words.ts';
import { looksLikeMark } from '../marks/read-mark.ts';
import { looksLikeName } from '../people/name-shape.ts';
import { isGivenName } from '../people/given-names.ts';
import { filledCells, type View } from '../cells/view.ts';

/** Rows above that fill the same columns belong to the header: family names, birth years, phones. */
export function firstHeaderRow(view: View, row: number, columns: number[]): number {
	let top = row;
	const covers = (near: number) =>
		columns.filter((column) => view.cell(near, column)).length * 5 >= columns.length * 3;
	while (top > 0 && row - top < 6 && covers(top - 1)) top--;
	return top;
}

/** The rows right under the dates that still speak of each person: totals, remarks. */
export function lastFooterRow(view: View, lastDate: number): number {
	let last = lastDate;
	while (last + 1 < view.height && isPersonFooter(view, last + 1)) last++;
	return last;
}

function isPersonFooter(view: View, row: number): boolean {
	const [label, ...others] = filledCells(view, row);
	return label !== undefined && others.length > 0 && roleOfHeader(label.cell.text) !== undefined;
}

/** The heads of the columns are people: names, over cells that are mostly marks. */
export function hasPeopleAcross(
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
