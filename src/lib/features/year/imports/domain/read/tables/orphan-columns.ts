import type { AssignedTable } from '../cells/found-table.ts';
import { roleOfHeader } from '../cells/column-words.ts';
import type { Notebook } from '../../notebook.ts';

/** Columns of marks whose date is missing or unreadable: nothing of them can be imported. */
export function reportOrphanColumns(table: AssignedTable, notebook: Notebook): void {
	const columns = table.seances.map(({ column }) => column);
	const [first, last] = [Math.min(...columns), Math.max(...columns)];
	for (const { column, header, row, role, contents } of table.assigned) {
		if (role !== 'ignored' || contents.is('mark') < 0.6 || roleOfHeader(header)) continue;
		const isAmongSeances =
			column > first && (column < last || header === '' || /[\d?]/.test(header));
		if (!isAmongSeances || contents.is('number') > 0.6) continue;
		notebook.report(
			table.view.place(row, column),
			"Cette colonne contient des présences, mais sa date n'a pas pu être lue\u00a0: elles ne sont pas importées. Écrivez la date en haut de la colonne."
		);
	}
}
