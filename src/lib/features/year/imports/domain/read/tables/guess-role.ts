import { roleOfHeader } from '../cells/column-words.ts';
import type { Contents, FoundTable } from '../cells/found-table.ts';
import type { Notebook } from '../../notebook.ts';
import type { ColumnRole } from '../../register.ts';

/** The role of a column from its header, unless its cells say otherwise, else from its cells. */
export function roleOf(
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
