import type { ColumnRole } from './register.ts';
import { contentsOf } from './column-contents.ts';
import { isAgeHeader, isNameRole, roleOfHeader } from './column-words.ts';
import type { AssignedColumn, AssignedTable, Contents, FoundTable } from './found-table.ts';
import { columnRanks, layoutFingerprint, layoutOf } from './layouts.ts';
import type { Notebook } from './notebook.ts';

/**
 * Gives every column a role: from its header, checked against its cells; from its cells alone when
 * the header says nothing; from the correction remembered for this layout before all (issue §4).
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

function roleOf(
	table: FoundTable,
	header: string,
	contents: Contents,
	notebook: Notebook
): ColumnRole {
	const said = roleOfHeader(header);
	if (table.kind === 'grid' && said && isListOnly(said)) return guess(table, contents, false);
	if (said === 'birth-year' || said === 'birth-date')
		return isBirth(contents, notebook) ? said : 'ignored';
	if (said === 'late-minutes' && table.kind === 'list' && contents.is('mark') > 0.6) return 'mark';
	const isDated = said === 'slot' || said === 'seance-number' || said === 'cycle';
	if (table.kind === 'list' && isDated && contents.is('date') > 0.7) return 'date';
	if (said === 'slot' && contents.is('number') > 0.6) return 'ignored';
	return said ?? guess(table, contents, header !== '');
}

/** In a grid the séances are columns: "Date" over the names or "Présences" over a total is not one. */
function isListOnly(role: ColumnRole): boolean {
	return ['date', 'mark', 'late-minutes', 'minutes', 'seance-number'].includes(role);
}

function isBirth(contents: Contents, notebook: Notebook): boolean {
	if (contents.is('age') > 0.5) return false;
	const year = Number(contents.sample.match(/\d{4}/)?.[0]);
	return !(contents.is('birth-year') > 0.5 && year >= notebook.context.year - 2);
}

function guess(table: FoundTable, contents: Contents, hasHeader: boolean): ColumnRole {
	const { is } = contents;
	if (contents.filled === 0) return 'ignored';
	if (is('rank') > 0.7) return 'ignored';
	if (is('phone') > 0.6) return 'phone';
	if (table.kind === 'list' && is('date') > 0.6) return 'date';
	if (is('birth-year') > 0.7) return 'birth-year';
	if (is('sex') > 0.8 && !(table.kind === 'list' && is('mark') > 0.8)) return 'sex';
	if (table.kind === 'list' && is('mark') > 0.6) return 'mark';
	if (is('group') > 0.8) return 'group';
	if (is('full-name') > 0.6) return 'full-name';
	if (is('name') > 0.6 && !hasHeader) return is('given-name') > 0.5 ? 'given-name' : 'family-name';
	return contents.length > 12 && is('number') < 0.5 ? 'observation' : 'ignored';
}

/**
 * One way of naming people a table: family and given names in two columns, or one full name. "Nom"
 * alone holds both; a second candidate is left out.
 */
function settleNames(columns: AssignedColumn[]): AssignedColumn[] {
	const first = (role: ColumnRole) => {
		const candidates = columns.filter((column) => column.role === role);
		return candidates.find((column) => roleOfHeader(column.header) === role) ?? candidates[0];
	};
	const [family, given, full] = [first('family-name'), first('given-name'), first('full-name')];
	const wordless = (column: AssignedColumn) => ({ ...column, role: 'ignored' as const });
	const isHeaded = (column: AssignedColumn | undefined) =>
		column !== undefined && isNameRole(roleOfHeader(column.header));
	const pair = family && given && (isHeaded(family) || isHeaded(given) || !isHeaded(full));
	return columns.map((column) => {
		if (!isNameRole(column.role)) return column;
		if (pair) return column === family || column === given ? column : wordless(column);
		if (full && (isHeaded(full) || !isHeaded(family)))
			return column === full ? column : wordless(column);
		if (family) return column === family ? { ...column, role: 'full-name' } : wordless(column);
		return column === given ? given : wordless(column);
	});
}

function reportAges(table: AssignedTable, notebook: Notebook): void {
	for (const { column, row, header, contents } of table.assigned) {
		if (!isAgeHeader(header) && contents.is('age') < 0.6) continue;
		notebook.report(
			table.view.place(row, column),
			"Cette colonne donne des âges : ils ne disent pas l'année de naissance, qui reste vide. Ajoutez une colonne « Né(e) en » si vous la connaissez."
		);
	}
}
