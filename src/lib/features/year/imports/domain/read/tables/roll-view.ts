import type { Cell } from '#lib/shared/workbook.ts';
import type { FoundTable } from '../cells/found-table.ts';
import { wordsOf } from '../cells/plain-words.ts';
import { holdsSeveral, namesOf, namesPeople } from './rolls.ts';
import type { View } from '../cells/view.ts';

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
