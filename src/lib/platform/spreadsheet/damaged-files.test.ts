import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tenth } from '../../../../tests/gate/night.ts';
import { readWorkbook } from './read-workbook.ts';
import { FIELD, tampered } from './test-damage.ts';
import { refused, rowsOf, xlsxOf } from './test-workbooks.ts';

const SHEET = 'xl/worksheets/sheet0.xml';
const workbook = xlsxOf({ tabs: [rowsOf(200)] });
const small = xlsxOf({ tabs: [rowsOf(3)] });
const overlapping = `${rowsOf(1_000)}<mergeCells>${'<mergeCell ref="A1:B1000"/>'.repeat(1_100)}</mergeCells>`;
const manyMerges = `<mergeCells>${'<mergeCell ref="B2:B3"/>'.repeat(100_001)}</mergeCells>`;
const noRelationships = { 'xl/_rels/workbook.xml.rels': undefined };
const manyStyles = `<cellXfs>${'<xf/>'.repeat(64_001)}</cellXfs>`;
const manyAttributes = Array.from({ length: 251 }, (_, i) => `a${i}=""`).join(' ');

/** The number of parts is written twelve bytes before the end. */
function withPartCount(count: number): Uint8Array {
	const copy = Uint8Array.from(workbook);
	copy[copy.length - 12] = count;
	return copy;
}

describe('a damaged file', () => {
	test.each([
		['cut short', workbook.subarray(0, workbook.length - 40)],
		['cut at its first bytes', workbook.subarray(0, 10)],
		['with one bit turned', tampered(workbook, SHEET, FIELD.crc, (crc) => crc ^ 1)],
		['shorter than it declares', tampered(workbook, SHEET, FIELD.size, (size) => size + 1)],
		['pointing out of itself', tampered(workbook, SHEET, FIELD.offset, () => 0x7fffffff)],
		['longer than itself', tampered(workbook, SHEET, FIELD.compressedSize, () => 0x7fffffff)],
		[
			'compressed in its own way',
			tampered(workbook, SHEET, FIELD.method, (old) => (old & 0xffff0000) | 99)
		],
		['with no tab where it says', xlsxOf({ tabs: [rowsOf(1)], parts: { [SHEET]: undefined } })],
		['with XML cut in two', xlsxOf({ tabs: ['<sheetData>'] })],
		['listing fewer parts than it holds', withPartCount(3)],
		['with merged titles over one another', xlsxOf({ tabs: [overlapping] })],
		['with more styles than a spreadsheet has', xlsxOf({ tabs: [rowsOf(1)], styles: manyStyles })],
		['with hundreds of attributes', xlsxOf({ tabs: [`<a ${manyAttributes}/>${rowsOf(1)}`] })],
		['with merged titles beyond counting', xlsxOf({ tabs: [rowsOf(1) + manyMerges] })],
		['with a tab that leads nowhere', xlsxOf({ tabs: [rowsOf(1)], parts: noRelationships })],
		['nested beyond reason', xlsxOf({ tabs: ['<a>'.repeat(200) + '</a>'.repeat(200)] })]
	])('%s is refused', async (_, bytes) => {
		expect(await refused('r.xlsx', bytes)).toMatchObject({ refusal: 'corrupt' });
	});

	test('garbage in place of compressed data is refused', async () => {
		const bytes = tampered(workbook, SHEET, FIELD.offset, (offset) => offset - 7);
		expect(await refused('r.xlsx', bytes)).toMatchObject({ refusal: 'corrupt' });
	});
});

test('whatever bytes are damaged, the answer is a workbook or a refusal, never a crash', async () => {
	const damage = fc.tuple(fc.nat(small.length - 1), fc.nat(255));
	await fc.assert(
		fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 4 }), async (damages) => {
			const copy = Uint8Array.from(small);
			for (const [at, byte] of damages) copy[at] = byte;
			const result = await readWorkbook('r.xlsx', copy);
			expect('sheets' in result || result.message.endsWith('.')).toBe(true);
		}),
		{ numRuns: tenth(300) }
	);
});
