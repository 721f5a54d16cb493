import { createHash } from 'node:crypto';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { tenth } from '../../../../../tests/gate/night.ts';
import { legalText } from '../package/legal-text.ts';
import { cleanText } from '../../spreadsheet/clean-text.ts';
import { readWorkbook } from '../../spreadsheet/read-workbook.ts';
import type { SheetCell } from './sheet.ts';
import { partsOf, readByOthers, tableOf, workbookOf, written } from './written.fixture.ts';
import { writeXlsx } from './write-xlsx.ts';

const zone = process.env.TZ;
afterEach(() => {
	if (zone === undefined) delete process.env.TZ;
	else process.env.TZ = zone;
});

async function readRows(bytes: Buffer) {
	const workbook = await readWorkbook('annexe.xlsx', bytes);
	if ('refusal' in workbook) throw new Error(workbook.message);
	return workbook.sheets.map(({ rows }) => rows);
}

describe('what is written is read back', () => {
	const row: SheetCell[] = [
		'Numéri’Kids & Cie',
		1234,
		{ hours: 160.5 },
		{ rate: 0.8359 },
		{ day: '2018-01-11' },
		{ time: '09:05' },
		null
	];
	const labels = ['texte', 'nombre', 'heures', 'taux', 'jour', 'heure', 'vide'];

	test('by our own reader: words, numbers, days', async () => {
		const [rows] = await readRows(await written(workbookOf(tableOf([row], labels))));
		expect(rows![0]!.map((cell) => cell?.text)).toEqual(labels);
		expect(rows![1]).toEqual([
			{ text: 'Numéri’Kids & Cie' },
			{ text: '1 234', number: 1234 },
			{ text: '160,50', number: 160.5 },
			{ text: '84 %', number: 0.8359 },
			{ text: '11/01/2018', date: '2018-01-11' },
			{ text: '09:05' }
		]);
	});

	test('by another library: real days and numbers, headings frozen and printed again', async () => {
		const bytes = await written(workbookOf(tableOf([row], labels)));
		const read = await readByOthers(bytes);
		const sheet = read.getWorksheet('Séances')!;
		expect(sheet.getCell('E2').value).toEqual(new Date('2018-01-11T00:00:00Z'));
		expect(sheet.getCell('B2').type).toBe(ExcelJS.ValueType.Number);
		expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
		expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', printTitlesRow: '1:1' });
		expect(sheet.getTables()).toHaveLength(1);
		expect([read.title, read.creator]).toEqual(['Essai', 'Centre social']);
		expect(partsOf(bytes)['docProps/core.xml']).toContain('<dc:language>fr-FR</dc:language>');
	});

	test('any words and numbers at all', async () => {
		const cell = fc.oneof(
			fc.string({ unit: 'binary' }).map((text) => `.${text}.`),
			fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 })
		);
		await fc.assert(
			fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1 }), async (cells) => {
				const bytes = await written(workbookOf(tableOf(cells, ['a', 'b'])));
				const [rows] = await readRows(bytes);
				const read = rows!.slice(1).map((line) => line.map((one) => one?.number ?? one?.text));
				const said = (one: string | number) =>
					typeof one === 'number' ? one + 0 : cleanText(legalText(one));
				expect(read).toEqual(cells.map((line) => line.map(said)));
				await readByOthers(bytes);
			}),
			{ numRuns: tenth(100) }
		);
	});
});

describe('words stay words', () => {
	const FORMULAS = ['=1+1', '+33612345678', '-2', '@SUM(A1)', '\t=1', '=HYPERLINK("http://x","y")'];

	test('what looks like a formula is text, and stays so when the cell is opened', async () => {
		const bytes = await written(workbookOf(tableOf([FORMULAS], [...'abcdef'])));
		const sheet = (await readByOthers(bytes)).getWorksheet('Séances')!;
		const cells = [...'ABCDEF'].map((column) => sheet.getCell(`${column}2`));
		expect(cells.map(({ type }) => type)).toEqual(FORMULAS.map(() => ExcelJS.ValueType.String));
		const parts = partsOf(bytes);
		expect(parts['xl/worksheets/sheet1.xml']).not.toMatch(/<f[ >]/);
		const styles = [...parts['xl/styles.xml']!.matchAll(/<xf (?=[^>]*xfId)[^>]*>/g)].map(
			([xf]) => xf
		);
		const used = [...parts['xl/worksheets/sheet1.xml']!.matchAll(/<c r="[A-F]2" s="(\d+)"/g)];
		expect(used).toHaveLength(FORMULAS.length);
		for (const [, style] of used) expect(styles[Number(style)]).toContain('quotePrefix="1"');
	});

	test('what XML cannot hold is left out, what looks like an escape is read as written', async () => {
		const typed = ['a\u0000b\ud800c\uffffd', '_x0041_ et _X000d_', '  deux\r\nlignes ', '\u0007'];
		const bytes = await written(workbookOf(tableOf([typed], [...'abcd'])));
		const [rows] = await readRows(bytes);
		expect(rows![1]!.map((cell) => cell?.text)).toEqual([
			'abcd',
			'_x0041_ et _X000d_',
			'deux lignes'
		]);
		const sheet = (await readByOthers(bytes)).getWorksheet('Séances')!;
		expect(sheet.getCell('C2').value).toBe('  deux\nlignes ');
	});

	test('a text longer than a cell is cut where it can be seen', async () => {
		const bytes = await written(workbookOf(tableOf([['é'.repeat(40_000)]], ['a'])));
		const text = (await readByOthers(bytes)).getWorksheet('Séances')!.getCell('A2').value as string;
		expect([text.length, text.at(-1)]).toEqual([32_767, '…']);
	});

	test('a number that is none is a mistake, never a cell', async () => {
		await expect(written(workbookOf(tableOf([[NaN]], ['a'])))).rejects.toThrow(/A2/);
	});
});

test('same rows, same bytes, in any place of the world', async () => {
	const digests = [];
	for (const place of ['Pacific/Auckland', 'America/Los_Angeles', 'UTC']) {
		process.env.TZ = place;
		const bytes = await written(workbookOf(tableOf([['a', { day: '2018-03-25' }]], ['x', 'y'])));
		digests.push(createHash('sha256').update(bytes).digest('hex'));
	}
	expect(new Set(digests).size).toBe(1);
});

test('a table without rows is a table still', async () => {
	const bytes = await written(workbookOf(tableOf([], ['a', 'b'])));
	expect(partsOf(bytes)['xl/tables/table1.xml']).toContain('ref="A1:B2"');
	expect((await readByOthers(bytes)).getWorksheet('Séances')!.getCell('B1').value).toBe('b');
});

test('rows are asked for as the file is read, and stop with its reader', async () => {
	let asked = 0;
	let isStopped = false;
	async function* endless() {
		try {
			for (;;) {
				asked += 1;
				yield [`séance ${asked}`, asked];
			}
		} finally {
			isStopped = true;
		}
	}
	const file = writeXlsx(workbookOf(tableOf(endless(), ['a', 'b'])));
	await file.next();
	expect(asked).toBe(0);
	for (let pieces = 0; pieces < 30; pieces += 1) await file.next();
	expect(asked).toBeGreaterThan(0);
	expect(asked).toBeLessThan(30_000);
	await file.return(undefined);
	expect(isStopped).toBe(true);
});

test('an error among the rows ends the file, which is not whole', async () => {
	async function* broken() {
		yield ['a'];
		throw new Error('the cursor broke');
	}
	await expect(written(workbookOf(tableOf(broken(), ['a'])))).rejects.toThrow('the cursor broke');
});
