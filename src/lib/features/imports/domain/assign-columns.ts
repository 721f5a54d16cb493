import type { ColumnRole, Layout } from './register.ts';
import { type Contents, contentsOf } from './column-contents.ts';
import { isAgeHeader, isNameRole, roleOfHeader } from './column-words.ts';
import type { FoundTable, HeaderColumn } from './found-table.ts';
import { readDatePiece } from './read-date-piece.ts';
import { fingerprint, type Notebook } from './notebook.ts';
import { wordsOf } from './plain-words.ts';

export type AssignedColumn = HeaderColumn & { role: ColumnRole; contents: Contents };
export type AssignedTable = FoundTable & { assigned: AssignedColumn[]; fingerprint: string };

/**
 * Gives every column a role: from its header, checked against its cells; from its cells alone when
 * the header says nothing; from the correction remembered for this layout before all (issue §4).
 */
export function assignColumns(table: FoundTable, notebook: Notebook): AssignedTable {
	const print = layoutFingerprint(table);
	let assigned = table.columns.map((column): AssignedColumn => {
		const contents = contentsOf(table, column.column);
		return { ...column, contents, role: roleOf(table, column.header, contents, notebook) };
	});
	assigned = settleNames(assigned);
	const corrections = notebook.context.mappings[print] ?? {};
	assigned = assigned.map((column) => ({
		...column,
		role: corrections[column.column] ?? column.role
	}));
	const seances = table.seances.filter(({ column }) => corrections[column] === undefined);
	const moved = table.seances
		.filter(({ column }) => corrections[column] !== undefined)
		.map(({ column, place }): AssignedColumn => {
			const contents = contentsOf(table, column);
			return {
				column,
				header: place.cell,
				row: table.firstRow - 1,
				contents,
				role: corrections[column] ?? 'ignored'
			};
		});
	const result = { ...table, seances, assigned: [...assigned, ...moved], fingerprint: print };
	notebook.layouts.push(layoutOf(result));
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

/** Header words in their order, dates collapsed: next month's register has the same fingerprint. */
function layoutFingerprint(table: FoundTable): string {
	const dated = table.seances.map(({ column }) => ({ column, text: '@' }));
	const headed = table.columns
		.filter(({ header }) => header !== '')
		.map(({ column, header }) => ({ column, text: wordsOf(header).join(' ') }));
	const words = [...dated, ...headed]
		.sort((one, other) => one.column - other.column)
		.map(({ text }) => text)
		.filter((text, at, all) => text !== '@' || all[at - 1] !== '@');
	return fingerprint([table.kind === 'list' ? 'list' : 'grid', ...words].join('|'));
}

function layoutOf(table: AssignedTable): Layout {
	const seances = table.seances.map(({ column, place }) => ({
		index: column,
		header: headerOf(table, column, place.cell),
		role: 'seance' as const,
		sample: contentsOf(table, column).sample
	}));
	const others = table.assigned.map(({ column, header, role, contents }) => ({
		index: column,
		header,
		role,
		sample: contents.sample
	}));
	const columns = [...seances, ...others].sort((one, other) => one.index - other.index);
	const place = table.view.place(
		table.assigned[0]?.row ?? table.firstRow - 1,
		columns[0]?.index ?? 0
	);
	return {
		fingerprint: table.fingerprint,
		place,
		kind: table.kind === 'list' ? 'list' : 'grid',
		columns
	};
}

function headerOf(table: FoundTable, column: number, fallback: string): string {
	for (let row = table.firstRow - 1; row >= 0 && row >= table.firstRow - 4; row--) {
		const cell = table.view.cell(row, column);
		if (readDatePiece(cell)) return cell?.text ?? fallback;
	}
	return fallback;
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
