import { expect, test } from 'vitest';
import { textOf } from './project-files.ts';
import { tableNames } from './sql-tables.ts';

const GUIDE = 'docs/guides/personal-data.md';
const rows = textOf(GUIDE)
	.split('\n')
	.filter((line) => /^\| `\w+` +\|/.test(line))
	.map((line) => {
		const [table, ...cells] = line.split('|').slice(1, -1);
		return { table: table!.trim().slice(1, -1), cells: cells.map((cell) => cell.trim()) };
	});
const listed = rows.map(({ table }) => table);

test('every table of the product says what it holds, why, how long and who sees it', () => {
	const { owners } = JSON.parse(textOf('docs/table-owners.json')) as { owners: object };
	const known = [...new Set([...Object.keys(owners), ...tableNames()])].sort();
	expect(listed.toSorted(), `${GUIDE}: one row a table`).toEqual(known);
});

test('no cell of it is left empty', () => {
	const holes = rows.filter(({ cells }) => cells.length !== 5 || cells.includes(''));
	expect(holes).toEqual([]);
});
