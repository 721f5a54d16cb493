import type { RowWords } from './block-facts.ts';
import type { ListColumns } from './list-columns.ts';
import { readDatePiece } from '../cells/read-date-piece.ts';
import type { PersonReader } from '../people/read-person.ts';
import { readMark } from '../marks/read-mark.ts';
import { isTotal } from '../cells/row-kind.ts';
import { rowWordsReader } from './row-words.ts';
import type { TableSource } from './table-source.ts';
import type { Titles } from './title-state.ts';
import { filledCells } from '../cells/view.ts';

/** One row of a list, with the rows its name and its date are written on (itself, or one above). */
export type ListRow = {
	row: number;
	nameRow: number;
	dateRow: number;
	words: RowWords;
	titles: Titles;
};

/**
 * Tells rows of people from totals, notes and titles. A name or a date written once over several rows
 * holds for them; one that is simply missing is a problem.
 */
export function listRows(
	source: TableSource,
	columns: ListColumns,
	people: PersonReader
): ListRow[] {
	const { table, notebook } = source;
	const { view } = table;
	const wordsOfRow = rowWordsReader(table);
	const rows: ListRow[] = [];
	let above: ListRow | undefined;
	for (let row = table.firstRow; row <= table.lastRow; row++) {
		const cells = filledCells(view, row);
		if (cells.length === 0) {
			above = undefined;
			continue;
		}
		const hasName = people.nameText(row) !== '';
		const hasMark = columns.marks.some(({ column }) => view.cell(row, column));
		const hasDate =
			columns.date !== undefined && readDatePiece(view.cell(row, columns.date)) !== undefined;
		// A dated and marked row is somebody's, even named like a word of totals.
		const isCount = !(hasDate && hasMark) && cells.some(({ cell }) => isTotal(cell.text));
		const isNote =
			!hasName &&
			columns.marks.some(({ column }) => isCancelling(view.cell(row, column)?.text ?? ''));
		const isPerson = hasName && !isCount && (hasDate || hasMark || cells.length > 1);
		const goesOn =
			(hasMark && (hasDate || above)) || (hasDate && above && columns.isNameSparse && !hasName);
		if (isNote || (!isPerson && !(goesOn && !isCount))) {
			if (!isCount) source.takeLine(view, row);
			continue;
		}
		const nameRow = hasName ? row : columns.isNameSparse ? above?.nameRow : undefined;
		const needsDate = columns.date !== undefined && !hasDate;
		const dateRow = !needsDate ? row : columns.isDateSparse ? above?.dateRow : undefined;
		if (nameRow === undefined) {
			notebook.report(
				people.namePlace(row),
				"Le nom manque sur cette ligne\u00a0: elle n'est pas importée. Ajoutez le nom, ou effacez la ligne."
			);
		} else if (dateRow === undefined) {
			notebook.report(
				view.place(row, columns.date ?? 0),
				"La date de la séance manque ou n'a pas pu être lue\u00a0: la ligne n'est pas importée. Corrigez la date."
			);
		} else {
			above = { row, nameRow, dateRow, words: wordsOfRow(row), titles: source.titles.current() };
			rows.push(above);
			source.sawPerson();
		}
	}
	return rows;
}

function isCancelling(text: string): boolean {
	return readMark(text).kind === 'cancelled';
}
