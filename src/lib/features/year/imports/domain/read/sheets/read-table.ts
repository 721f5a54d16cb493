import { assignColumns } from '../tables/assign-columns.ts';
import { isNameRole } from '../cells/column-words.ts';
import { type Directory, readDirectory } from './directory.ts';
import type { FoundTable } from '../cells/found-table.ts';
import type { BlockWithBlanks } from '../marks/pending-rows.ts';
import { readGrid } from './read-grid.ts';
import { readList } from './read-list.ts';
import { unrolled } from '../tables/roll-view.ts';
import type { Note, TableSource } from './table-source.ts';
import { namedByTitle } from '../tables/titled-person.ts';

export type SheetReading = { blocks: BlockWithBlanks[]; notes: Note[]; directories: Directory[] };

/** Reads one table as what it is; what it lacks to be imported is told with its place. */
export function readTable(
	source: Omit<TableSource, 'table'> & { table: FoundTable },
	reading: SheetReading
): BlockWithBlanks[] {
	const { notebook } = source;
	const named = namedByTitle(source.table, source.titles.current().person, source.names.tabName);
	const table = assignColumns(unrolled(named), notebook);
	const full: TableSource = { ...source, table };
	const place = table.view.place(Math.max(0, table.firstRow - 1), table.assigned[0]?.column ?? 0);
	if (!table.assigned.some(({ role }) => isNameRole(role))) {
		notebook.report(
			place,
			"Aucune colonne de noms n'a été reconnue dans ce tableau\u00a0: il n'est pas importé. Indiquez la colonne des noms."
		);
		return [];
	}
	switch (table.kind) {
		case 'grid':
			return readGrid(full);
		case 'list':
			return readList(full);
		case 'names':
			reading.directories.push(readDirectory(full, place));
			return [];
		case 'undated':
			notebook.report(
				place,
				"Les séances de ce tableau n'ont pas de date\u00a0: il n'est pas importé. Écrivez la date de chaque séance en haut de sa colonne."
			);
			return [];
	}
}
