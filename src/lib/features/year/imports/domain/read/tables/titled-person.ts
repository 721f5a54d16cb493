import type { FoundTable } from '../cells/found-table.ts';
import { isNameRole, roleOfHeader } from '../cells/column-words.ts';
import { looksLikeName } from '../people/name-shape.ts';
import { isGivenName } from '../people/given-names.ts';

/**
 * A sheet of one person's attendance ("Nom : MARTIN Paul", then days and marks) has no column of
 * names: the name of its title, or of its tab, is read as one.
 */
export function namedByTitle(
	table: FoundTable,
	titled: string | undefined,
	tabName: string
): FoundTable {
	const hasNames = table.columns.some(({ header }) => isNameRole(roleOfHeader(header)));
	const isTab = looksLikeName(tabName) && tabName.split(/\s+/).some(isGivenName);
	const name = titled ?? (isTab ? tabName : undefined);
	if (table.kind !== 'list' || hasNames || name === undefined) return table;
	const { view } = table;
	const added = view.width;
	const isData = (row: number) => row >= table.firstRow && row <= table.lastRow;
	return {
		...table,
		isOnePersons: true,
		columns: [...table.columns, { column: added, header: 'Nom Prénom', row: table.firstRow - 1 }],
		view: {
			...view,
			width: added + 1,
			cell: (row, column) =>
				column === added && isData(row) && view.cell(row, table.columns[0]?.column ?? 0)
					? { text: name }
					: view.cell(row, column),
			place: (row, column) => view.place(row, column === added ? 0 : column)
		}
	};
}
