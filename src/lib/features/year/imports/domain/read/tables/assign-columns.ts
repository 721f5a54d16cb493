import { contentsOf } from './column-contents.ts';
import { isAgeHeader } from '../cells/column-words.ts';
import type { AssignedColumn, AssignedTable, FoundTable } from '../cells/found-table.ts';
import { roleOf } from './guess-role.ts';
import { columnRanks } from './column-ranks.ts';
import { layoutFingerprint } from './layout-fingerprint.ts';
import { layoutOf } from './layouts.ts';
import type { Notebook } from '../../notebook.ts';
import { settleNames } from './settle-names.ts';

/**
 * Gives every column a role: from its header, checked against its cells; from its cells alone when
 * the header says nothing; from the correction remembered for this layout before all (docs/registers.md).
 */
export function assignColumns(table: FoundTable, notebook: Notebook): AssignedTable {
	const guessed = table.columns.map((column): AssignedColumn => {
		const contents = contentsOf(table, column.column);
		return { ...column, contents, role: roleOf(table, column.header, contents, notebook) };
	});
	const print = layoutFingerprint(table, guessed);
	const corrections = notebook.context.mappings[print] ?? {};
	const ranks = columnRanks(table);
	const assigned = settleNames(guessed).map((column) => ({
		...column,
		role: corrections[ranks.get(column.column) ?? -1] ?? column.role
	}));
	const result = { ...table, assigned, fingerprint: print };
	notebook.layouts.push(layoutOf(result, ranks));
	reportAges(result, notebook);
	return result;
}

function reportAges(table: AssignedTable, notebook: Notebook): void {
	for (const { column, row, header, contents } of table.assigned) {
		if (!isAgeHeader(header) && contents.is('age') < 0.6) continue;
		notebook.report(
			table.view.place(row, column),
			"Cette colonne donne des âges\u00a0: ils ne disent pas l'année de naissance, qui reste vide. Ajoutez une colonne « Né(e) en » si vous la connaissez."
		);
	}
}
