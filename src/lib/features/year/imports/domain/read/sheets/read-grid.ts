import { buildBlocks } from './build-blocks.ts';
import { datedSeances } from './dated-seances.ts';
import { gridRowKind } from './grid-row-kind.ts';
import { rowReader } from './grid-rows.ts';
import { reportOrphanColumns } from '../tables/orphan-columns.ts';
import type { BlockWithBlanks, PendingRow } from '../marks/pending-rows.ts';
import { personReader } from '../people/read-person.ts';
import { opensWaitingList } from '../cells/row-kind.ts';
import { takeSeanceRow } from './seance-row.ts';
import type { TableSource } from './table-source.ts';
import { type Filled, filledCells } from '../cells/view.ts';

/**
 * Reads a register with people down and séances across: people, totals, notes and titles are told
 * apart row by row, and a title between two people opens another block (docs/registers.md).
 */
export function readGrid(source: TableSource): BlockWithBlanks[] {
	const { table, titles, notebook } = source;
	const { view } = table;
	const section = source.sections.current();
	const dated = datedSeances(source);
	const isSeance = new Set(table.seances.map(({ column }) => column));
	const people = personReader(table, notebook);
	const readRow = rowReader(source, people, dated);
	const rows: PendingRow[] = [];
	let isWaiting = false;
	let isAfterPerson = false;
	titles.closeTitles();
	reportOrphanColumns(table, notebook);

	for (let row = table.firstRow; row <= table.lastRow; row++) {
		const cells = filledCells(view, row);
		if (cells.length === 0) continue;
		const side = cells.filter(({ column }) => !isSeance.has(column));
		const marks = cells.filter(({ column }) => isSeance.has(column));
		const kind = gridRowKind({ name: people.nameText(row), side, marks, isAfterPerson }, notebook);
		isAfterPerson = kind === 'person';
		const place = people.namePlace(row);
		if (kind === 'person' && isWaiting) {
			notebook.report(
				place,
				"Cette personne est sur la liste d'attente\u00a0: elle n'est pas inscrite à l'atelier."
			);
		} else if (kind === 'person') {
			rows.push(...readRow(row));
			source.sawPerson();
		} else if (kind === 'nameless') {
			notebook.report(
				place,
				'Le nom manque sur cette ligne\u00a0: ses présences ne sont pas importées. Ajoutez le nom, ou effacez la ligne.'
			);
		} else if (kind === 'seances') {
			takeSeanceRow(view, row, side[0]?.cell.text ?? '', dated);
		} else if (kind === 'total') {
			source.sections.next();
		} else {
			isWaiting = opensWaitingList(side[0]?.cell.text ?? '') || (isWaiting && !opensGroup(side));
			source.takeLine(view, row);
		}
	}
	const seances = dated.map(({ seance }) => seance);
	const { workbook, names, legend } = source;
	return buildBlocks(rows, seances, { workbook, tab: names.tabName, legend, section }, notebook);
}

function opensGroup(side: Filled[]): boolean {
	return side.some(({ cell }) => /groupe|session|cycle|inscrit/i.test(cell.text));
}
