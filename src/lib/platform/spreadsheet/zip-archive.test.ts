import { unzipSync, zipSync, type ZippableFile } from 'fflate';
import { describe, expect, test } from 'vitest';
import { LIMITS, newBudget, type ReadingBudget } from './limits.ts';
import { readWorkbook } from './read-workbook.ts';
import { FIELD, tampered } from './test-damage.ts';
import {
	readable,
	refused,
	relation,
	relationships,
	rowsOf,
	xlsxOf,
	zipOf
} from './test-workbooks.ts';

const SHEET = 'xl/worksheets/sheet0.xml';
const workbook = xlsxOf({ tabs: [rowsOf(200)] });
const small = xlsxOf({ tabs: [rowsOf(3)] });

describe('whoever sent it has left', () => {
	const left = (after: number) => {
		const signal = { aborted: false };
		const budget = { signal: signal as AbortSignal } as ReadingBudget;
		let bytesLeft = LIMITS.unzippedBytes;
		Object.defineProperty(budget, 'bytesLeft', {
			get: () => bytesLeft,
			set: (bytes: number) => {
				bytesLeft = bytes;
				signal.aborted = LIMITS.unzippedBytes - bytes > after;
			}
		});
		return budget;
	};

	test('the rest of a workbook is not read', async () => {
		const bytes = xlsxOf({ tabs: [`${' '.repeat(4 * 1024 * 1024)}${rowsOf(1)}`] });
		const budget = left(1024 * 1024);
		expect(await readWorkbook('r.xlsx', bytes, budget)).toMatchObject({ refusal: 'abandoned' });
		expect(LIMITS.unzippedBytes - budget.bytesLeft).toBeLessThan(2 * 1024 * 1024);
	});

	test('nor that of a text in columns', async () => {
		const gone = new AbortController();
		gone.abort();
		const bytes = Buffer.from('Nom;Prénom\nMartin;Zélie\n');
		const budget = newBudget(gone.signal);
		expect(await readWorkbook('r.csv', bytes, budget)).toMatchObject({ refusal: 'abandoned' });
	});
});

describe('a zip bomb', () => {
	test('is refused on how much it would swell', async () => {
		const bytes = xlsxOf({ tabs: [' '.repeat(25 * 1024 * 1024)] });
		expect(await refused('r.xlsx', bytes)).toMatchObject({ refusal: 'zip-bomb' });
	});

	test('is refused on its number of parts', async () => {
		const parts = Object.fromEntries(Array.from({ length: 5_001 }, (_, i) => [`p${i}`, '']));
		expect(await refused('r.xlsx', zipOf(parts))).toMatchObject({ refusal: 'zip-bomb' });
	});

	test('is caught while inflating when it lies about its size', async () => {
		const bytes = tampered(workbook, SHEET, FIELD.size, () => 100);
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

	test('nor when the names of that part differ by their case, which the archive does not see', async () => {
		const twice = relation('s0', 'worksheet', 'worksheets/sheet0.xml');
		const other = relation('s1', 'worksheet', 'Worksheets/SHEET0.xml');
		const bytes = xlsxOf({
			tabs: [rowsOf(1), rowsOf(1)],
			parts: { 'xl/_rels/workbook.xml.rels': relationships(twice + other) }
		});
		expect(await refused('r.xlsx', bytes)).toMatchObject({ refusal: 'corrupt' });
	});

	test('is caught in the last of several files that swell together', async () => {
		const budget = { bytesLeft: 6 * 1024 * 1024 };
		const bytes = xlsxOf({ tabs: [`${' '.repeat(2 * 1024 * 1024)}${rowsOf(1)}`] });
		expect(await readWorkbook('r.xlsx', bytes, budget)).toHaveProperty('sheets');
		expect(await readWorkbook('r.xlsx', bytes, budget)).toHaveProperty('sheets');
		expect(await readWorkbook('r.xlsx', bytes, budget)).toMatchObject({ refusal: 'zip-bomb' });
	});

	test('a small file may shrink as much as it likes', async () => {
		const bytes = xlsxOf({ tabs: [`${' '.repeat(2 * 1024 * 1024)}${rowsOf(1)}`] });
		expect((await readable('r.xlsx', bytes)).sheets).toHaveLength(1);
	});
});

test('a zip protected by a password says so', async () => {
	const bytes = tampered(workbook, SHEET, FIELD.flags, (flags) => flags | 1);
	expect(await refused('r.xlsx', bytes)).toMatchObject({ refusal: 'encrypted' });
});

test('sizes kept in 64-bit fields, as some programs do in small files, are found', async () => {
	const parts = unzipSync(small);
	const wide = Object.entries(parts).map(([name, data]): [string, ZippableFile] => {
		const sizes = new DataView(new ArrayBuffer(8));
		sizes.setBigUint64(0, BigInt(data.length), true);
		return [name, [data, { level: 0, extra: { 1: new Uint8Array(sizes.buffer) } }]];
	});
	const bytes = tampered(zipSync(Object.fromEntries(wide)), SHEET, FIELD.size, () => 0xffffffff);
	expect((await readable('r.xlsx', bytes)).sheets[0]!.rows).toHaveLength(3);
});

test('a directory found through the 64-bit end record is read', async () => {
	const end = small.length - 22;
	const record = new DataView(new ArrayBuffer(56 + 20));
	record.setUint32(0, 0x06064b50, true);
	const directory = new DataView(small.buffer, small.byteOffset).getUint32(end + 16, true);
	record.setBigUint64(48, BigInt(directory), true);
	record.setUint32(56, 0x07064b50, true);
	record.setBigUint64(56 + 8, BigInt(end), true);
	const bytes = Buffer.concat([
		small.subarray(0, end),
		new Uint8Array(record.buffer),
		small.subarray(end)
	]);
	bytes.writeUInt32LE(0xffffffff, bytes.length - 6);
	expect((await readable('r.xlsx', bytes)).sheets[0]!.rows).toHaveLength(3);
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

const long = xlsxOf({ tabs: [rowsOf(30_000)] });
test.each([
	['XLSX', long],
	['XLSX without compression', zipSync(unzipSync(long), { level: 0 })],
	['CSV', new TextEncoder().encode('Léa;X;A;12/09\n'.repeat(50_000))]
])('a long %s lets the event loop turn while it is read', async (_, bytes) => {
	let turns = 0;
	const timer = setInterval(() => turns++, 1);
	await readable('registre', bytes);
	clearInterval(timer);
	expect(turns).toBeGreaterThan(5);
});
