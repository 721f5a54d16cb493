import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellName } from '#lib/shared/workbook.ts';
import { parseRange, parseReference } from './cell-reference.ts';

test('a cell’s name gives back its row and column', () => {
	const rows = fc.integer({ min: 0, max: 1_048_575 });
	const columns = fc.integer({ min: 0, max: 16_383 });
	fc.assert(
		fc.property(rows, columns, (row, column) => {
			expect(parseReference(cellName(row, column))).toEqual({ row, column });
		})
	);
});

test('what names no cell gives none', () => {
	expect(['', 'A0', 'A', '5', 'a1', 'ABCD1', 'A12345678', 'A1B'].map(parseReference)).toEqual(
		Array(8).fill(undefined)
	);
});

test('a range is read from whichever corners', () => {
	const range = { top: 0, left: 1, bottom: 4, right: 2 };
	expect(parseRange('B1:C5')).toEqual(range);
	expect(parseRange('C5:B1')).toEqual(range);
	expect(parseRange('B1')).toBeUndefined();
});
