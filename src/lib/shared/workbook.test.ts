import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellName } from './workbook.ts';

test('a cell is named as the spreadsheet names it', () => {
	expect([
		cellName(0, 0),
		cellName(4, 2),
		cellName(9, 25),
		cellName(0, 26),
		cellName(0, 702)
	]).toEqual(['A1', 'C5', 'Z10', 'AA1', 'AAA1']);
});

test('no two cells have one name, and the name leads back to the cell', () => {
	fc.assert(
		fc.property(fc.nat(60_000), fc.nat(20_000), (row, column) => {
			const [, letters, line] = /^([A-Z]+)(\d+)$/.exec(cellName(row, column))!;
			const back = [...letters!].reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0);
			expect([Number(line) - 1, back - 1]).toEqual([row, column]);
		})
	);
});
