import type { Cell } from '#lib/shared/workbook.ts';
import type { FoundTable, HeaderColumn } from './found-table.ts';
import { roleOfHeader } from './column-words.ts';
import { looksLikeName } from './row-kind.ts';
import { wordsOf } from './plain-words.ts';
import type { View } from './view.ts';

type RollCell = { cell: Cell | undefined; row: number; column: number };

/**
 * One row a séance with the names of those who came in one cell ("Martin Paul, Durand Sophie"): told
 * again as the usual list, one row a person, every cell keeping its place. Other tables are untouched.
 */
export function unrolled(table: FoundTable): FoundTable {
	const named = table.columns.filter((column) => namesPeople(table, column));
	const rolls = named.some((column) => holdsSeveral(table, column)) ? named : [];
	if (table.kind !== 'list' || rolls.length === 0) return table;
	const others = table.columns.filter((column) => !rolls.includes(column));
	const rows: RollCell[][] = [
		[...others.map(({ column }) => at(table, table.firstRow - 1, column)), ...headers(table, rolls)]
	];
	for (let row = table.firstRow; row <= table.lastRow; row++)
		for (const { column, header } of rolls) {
			const own = table.view.cell(row, column);
			for (const name of own ? namesOf(own.text) : []) {
				const mark = { text: meaningOf(header) };
				rows.push([
					...others.map((other) => at(table, row, other.column)),
					{ cell: { text: name }, row, column },
					{ cell: mark, row, column }
				]);
			}
		}
	const view = viewOf(rows, table);
	const columns = (rows[0] ?? []).map(({ cell }, column) => ({
		column,
		header: cell?.text ?? '',
		row: 0
	}));
	return { ...table, view, columns, firstRow: 1, lastRow: rows.length - 1 };
}

/** A column of marks or of people whose cells are names. */
function namesPeople(table: FoundTable, { column, header }: HeaderColumn): boolean {
	const role = roleOfHeader(header);
	if (role !== 'mark' && role !== 'full-name') return false;
	const texts = textsOf(table, column);
	return texts.filter((text) => namesOf(text).length > 0).length * 2 > texts.length;
}

function holdsSeveral(table: FoundTable, { column }: HeaderColumn): boolean {
	return textsOf(table, column).some((text) => namesOf(text).length > 1);
}

function textsOf(table: FoundTable, column: number): string[] {
	const texts: string[] = [];
	for (let row = table.firstRow; row <= table.lastRow; row++) {
		const text = table.view.cell(row, column)?.text;
		if (text) texts.push(text);
	}
	return texts;
}

/** "DUPONT, Marie" is one name written with a comma: two names have two words each, or are three. */
function namesOf(text: string): string[] {
	const parts = text.split(/\s*[,;\n•]\s*|\s+et\s+/).filter((part) => part !== '');
	if (!parts.every(looksLikeName)) return [];
	const areFull = parts.every((part) => wordsOf(part).length > 1);
	return areFull || parts.length > 2 ? parts : [];
}

function headers(table: FoundTable, rolls: FoundTable['columns']): RollCell[] {
	const column = rolls[0]?.column ?? 0;
	return ['Nom Prénom', 'Présence'].map((text) => ({
		cell: { text },
		row: table.firstRow - 1,
		column
	}));
}

function meaningOf(header: string): string {
	const words = wordsOf(header);
	if (words.some((word) => word.startsWith('absent'))) return 'absent';
	return words.some((word) => word.startsWith('excus')) ? 'excusé' : 'présent';
}

function at(table: FoundTable, row: number, column: number): RollCell {
	return { cell: table.view.cell(row, column), row, column };
}

function viewOf(rows: RollCell[][], table: FoundTable): View {
	return {
		height: rows.length,
		width: rows[0]?.length ?? 0,
		cell: (row, column) => rows[row]?.[column]?.cell,
		place: (row, column) => {
			const source = rows[row]?.[column] ?? rows[row]?.[0];
			return table.view.place(source?.row ?? table.firstRow, source?.column ?? 0);
		}
	};
}
