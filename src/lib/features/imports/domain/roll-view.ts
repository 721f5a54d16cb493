import type { Cell } from '#lib/shared/workbook.ts';
import type { FoundTable } from './found-table.ts';
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
	const rolls = table.columns.filter((column) => isRoll(table, column.column, column.header));
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

function isRoll(table: FoundTable, column: number, header: string): boolean {
	const role = roleOfHeader(header);
	if (role !== 'mark' && role !== 'full-name') return false;
	const texts: string[] = [];
	for (let row = table.firstRow; row <= table.lastRow; row++) {
		const text = table.view.cell(row, column)?.text;
		if (text) texts.push(text);
	}
	const named = texts.filter((text) => namesOf(text).length > 0);
	return named.length * 2 > texts.length && named.some((text) => namesOf(text).length > 1);
}

function namesOf(text: string): string[] {
	const parts = text.split(/\s*[,;\n•]\s*|\s+et\s+/).filter((part) => part !== '');
	return parts.every(looksLikeName) && (parts.length > 1 || wordsOf(text).length > 1) ? parts : [];
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
