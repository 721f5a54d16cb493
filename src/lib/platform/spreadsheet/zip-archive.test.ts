import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LIMITS } from './limits.ts';
import { readWorkbook } from './read-workbook.ts';
import {
	readable,
	refused,
	relation,
	relationships,
	rowsOf,
	xlsxOf,
	zipOf
} from './test-workbooks.ts';

const SIGNATURE = 0x02014b50;

/** Rewrites one 32-bit field of the directory entry of a part. */
function tampered(bytes: Uint8Array, part: string, field: number, change: (old: number) => number) {
	const copy = Uint8Array.from(bytes);
	const view = new DataView(copy.buffer);
	for (let at = copy.length - 46; at >= 0; at--) {
		if (view.getUint32(at, true) !== SIGNATURE) continue;
		const name = copy.subarray(at + 46, at + 46 + view.getUint16(at + 28, true));
		if (new TextDecoder().decode(name) !== part) continue;
		view.setUint32(at + field, change(view.getUint32(at + field, true)), true);
		return copy;
	}
	throw new Error(`no ${part}`);
}

const FLAGS = 6;
const CRC = 16;
const COMPRESSED_SIZE = 20;
const SIZE = 24;
const OFFSET = 42;
const SHEET = 'xl/worksheets/sheet0.xml';
const workbook = xlsxOf({ tabs: [rowsOf(200)] });
const small = xlsxOf({ tabs: [rowsOf(3)] });

describe('a zip bomb', () => {
	test('is refused on the total it declares', async () => {
		const bytes = tampered(workbook, SHEET, SIZE, () => LIMITS.unzippedBytes);
		expect(await refused('r.xlsx', bytes)).toMatchObject({ refusal: 'zip-bomb' });
	});

	test('is refused on how much it would swell', async () => {
		const bytes = xlsxOf({ tabs: [' '.repeat(25 * 1024 * 1024)] });
		expect(await refused('r.xlsx', bytes)).toMatchObject({ refusal: 'zip-bomb' });
	});

	test('is refused on its number of parts', async () => {
		const parts = Object.fromEntries(Array.from({ length: 5_001 }, (_, i) => [`p${i}`, '']));
		expect(await refused('r.xlsx', zipOf(parts))).toMatchObject({ refusal: 'zip-bomb' });
	});

	test('is caught while inflating when it lies about its size', async () => {
		const bytes = tampered(workbook, SHEET, SIZE, () => 100);
		expect(await refused('r.xlsx', bytes)).toMatchObject({ refusal: 'zip-bomb' });
	});

	test('hidden in one part that many tabs share is refused', async () => {
		const twice = relation('s0', 'worksheet', 'worksheets/sheet0.xml');
		const bytes = xlsxOf({
			tabs: [rowsOf(1), rowsOf(1)],
			parts: { 'xl/_rels/workbook.xml.rels': relationships(twice + twice.replace('s0', 's1')) }
		});
		expect(await refused('r.xlsx', bytes)).toMatchObject({ refusal: 'corrupt' });
	});

	test('a small file may shrink as much as it likes', async () => {
		const bytes = xlsxOf({ tabs: [`${' '.repeat(2 * 1024 * 1024)}${rowsOf(1)}`] });
		expect((await readable('r.xlsx', bytes)).sheets).toHaveLength(1);
	});
});

describe('a damaged file', () => {
	test.each([
		['cut short', workbook.subarray(0, workbook.length - 40)],
		['cut at its first bytes', workbook.subarray(0, 10)],
		['with one bit turned', tampered(workbook, SHEET, CRC, (crc) => crc ^ 1)],
		['shorter than it declares', tampered(workbook, SHEET, SIZE, (size) => size + 1)],
		['pointing out of itself', tampered(workbook, SHEET, OFFSET, () => 0x7fffffff)],
		['longer than itself', tampered(workbook, SHEET, COMPRESSED_SIZE, () => 0x7fffffff)],
		['compressed in its own way', tampered(workbook, SHEET, 10, (old) => (old & 0xffff0000) | 99)],
		['with no tab where it says', xlsxOf({ tabs: [rowsOf(1)], parts: { [SHEET]: undefined } })],
		['with XML cut in two', xlsxOf({ tabs: ['<sheetData>'] })],
		['nested beyond reason', xlsxOf({ tabs: ['<a>'.repeat(200) + '</a>'.repeat(200)] })]
	])('%s is refused', async (_, bytes) => {
		expect(await refused('r.xlsx', bytes)).toMatchObject({ refusal: 'corrupt' });
	});

	test('garbage in place of compressed data is refused', async () => {
		const bytes = tampered(workbook, SHEET, OFFSET, (offset) => offset - 7);
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
		{ numRuns: 300 }
	);
});

test('a zip protected by a password says so', async () => {
	const bytes = tampered(workbook, SHEET, FLAGS + 2, (flags) => flags | 1);
	expect(await refused('r.xlsx', bytes)).toMatchObject({ refusal: 'encrypted' });
});

test('folders listed as parts, as some programs do, are no trouble', async () => {
	const bytes = xlsxOf({ tabs: [rowsOf(1)], parts: { '_rels/': '', 'xl/_rels/': '' } });
	expect((await readable('r.xlsx', bytes)).sheets).toHaveLength(1);
});

test('backslashes and another case in the names of parts are no trouble', async () => {
	const sheet = '<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>';
	const bytes = xlsxOf({
		tabs: [''],
		parts: { [SHEET]: undefined, 'XL\\Worksheets\\Sheet0.xml': sheet }
	});
	expect((await readable('r.xlsx', bytes)).sheets[0]!.rows).toHaveLength(1);
});

test('a view into a larger buffer is read in its own bounds', async () => {
	const larger = new Uint8Array(workbook.length + 100);
	larger.set(workbook, 50);
	const view = larger.subarray(50, 50 + workbook.length);
	expect((await readable('r.xlsx', view)).sheets[0]!.rows).toHaveLength(200);
});

test('a long read lets the event loop turn', async () => {
	const bytes = xlsxOf({ tabs: [rowsOf(30_000)] });
	let turns = 0;
	const timer = setInterval(() => turns++, 1);
	await readable('r.xlsx', bytes);
	clearInterval(timer);
	expect(turns).toBeGreaterThan(5);
});
