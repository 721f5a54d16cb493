import { afterEach, describe, expect, test } from 'vitest';
import { refused, writtenByExcelJs, xlsxCells, xlsxOf } from './test-workbooks.ts';

const numberFormats = (...codes: string[]) => ({
	styles: `<numFmts>${codes.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${code}"/>`).join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${codes.map((_, i) => `<xf numFmtId="${164 + i}"/>`).join('')}<xf numFmtId="14"/></cellXfs>`
});

describe('what cells hold', () => {
	test('text, number, rich text, link, truth and error are what a person sees', async () => {
		const workbook = await writtenByExcelJs((sheet) => {
			sheet.addRow([
				' Marie\u00a0Louise ',
				1945,
				{ richText: [{ text: 'HÉ' }, { font: { bold: true }, text: 'DIN' }] },
				{ text: 'écrire', hyperlink: 'mailto:accueil@exemple.fr' },
				true,
				{ error: '#REF!' }
			]);
		});
		expect(workbook.sheets[0]!.rows[0]).toEqual([
			{ text: 'Marie Louise' },
			{ text: '1945', number: 1945 },
			{ text: 'HÉDIN' },
			{ text: 'écrire' },
			{ text: 'VRAI' },
			{ text: '#REF!' }
		]);
	});

	test('a formula gives its last computed value, shared or not, a number, a text or an error', async () => {
		const cells = await xlsxCells(
			'<c r="A1"><f t="shared" ref="A1:B1" si="0">1+1</f><v>2</v></c><c r="B1"><f t="shared" si="0"/><v>3</v></c>' +
				'<c r="C1" t="str"><f>X</f><v>Léa</v></c><c r="D1" t="e"><f>X</f><v>#N/A</v></c><c r="E1" t="str"><f>""</f><v></v></c><c r="F1"><v>1</v></c>'
		);
		expect(cells.map((cell) => cell?.text)).toEqual(['2', '3', 'Léa', '#N/A', undefined, '1']);
	});

	test('only phonetic guides and comments are left out of texts', async () => {
		const inline =
			'<c t="inlineStr"><is><r><t>Lé</t></r><r><t>a</t></r><rPh><t>zz</t></rPh></is></c>';
		expect(await xlsxCells(inline)).toEqual([{ text: 'Léa' }]);
	});

	test('texts are shared between cells, without their phonetic guides', async () => {
		const shared =
			'<sst><si><t>Léa</t></si><si><r><t>Pa</t></r><r><t xml:space="preserve">ul </t></r><rPh><t>zz</t></rPh></si></sst>';
		const cells = await xlsxCells(
			'<c t="s"><v>1</v></c><c t="s"><v>0</v></c><c t="s"><v>1</v></c>',
			{
				sharedStrings: shared
			}
		);
		expect(cells.map((cell) => cell.text)).toEqual(['Paul', 'Léa', 'Paul']);
	});

	test('line breaks escaped by Excel are spaces', async () => {
		const cells = await xlsxCells('<c t="inlineStr"><is><t>jeudi_x000D_\n11/01</t></is></c>');
		expect(cells).toEqual([{ text: 'jeudi 11/01' }]);
	});

	test('a text missing from the file is no empty cell: the file is refused', async () => {
		const bytes = xlsxOf({ tabs: ['<sheetData><row><c t="s"><v>0</v></c></row></sheetData>'] });
		expect(await refused('registre.xlsx', bytes)).toMatchObject({ refusal: 'corrupt' });
	});

	test('a number format longer than a spreadsheet allows is no format', async () => {
		const format = numberFormats('d'.repeat(256));
		expect(await xlsxCells('<c s="1"><v>7</v></c>', format)).toEqual([{ text: '7', number: 7 }]);
	});

	test('a telephone stored as a number is read under its format', async () => {
		const format = numberFormats('0#&quot; &quot;##&quot; &quot;##&quot; &quot;##&quot; &quot;##');
		expect(await xlsxCells('<c s="1"><v>639980001</v></c>', format)).toEqual([
			{ text: '06 39 98 00 01', number: 639980001 }
		]);
	});
});

describe('dates and times', () => {
	const zone = process.env['TZ'];
	afterEach(() => {
		if (zone === undefined) delete process.env['TZ'];
		else process.env['TZ'] = zone;
	});

	test.each(['Pacific/Kiritimati', 'America/Los_Angeles', 'Europe/Paris'])(
		'a date is the same day in %s',
		async (place) => {
			process.env['TZ'] = place;
			const cells = await xlsxCells('<c s="1"><v>43111.5</v></c><c s="2"><v>43111</v></c>', {
				...numberFormats('dd/mm')
			});
			expect(cells).toEqual([
				{ text: '11/01', date: '2018-01-11' },
				{ text: '11/01/2018', date: '2018-01-11' }
			]);
		}
	);

	test('a file counting from 1904 gives the same day', async () => {
		const cells = await xlsxCells('<c s="1"><v>41649</v></c>', {
			...numberFormats('dd/mm/yyyy'),
			workbookProperties: '<workbookPr date1904="1"/>'
		});
		expect(cells).toEqual([{ text: '11/01/2018', date: '2018-01-11' }]);
	});

	test('a date written in full, as strict files do, is a date', async () => {
		const cells = await xlsxCells('<c t="d"><v>2018-01-11T00:00:00</v></c>');
		expect(cells).toEqual([{ text: '11/01/2018', date: '2018-01-11' }]);
	});

	test('times of day and sums of hours stay texts', async () => {
		const cells = await xlsxCells(
			'<c s="1"><v>0.375</v></c><c s="1"><v>43111.375</v></c><c s="2"><v>1.104166666666667</v></c>',
			numberFormats('h:mm', '[h]:mm')
		);
		expect(cells).toEqual([{ text: '09:00' }, { text: '09:00' }, { text: '26:30' }]);
	});

	test('a date format over something that is no day leaves a number', async () => {
		const cells = await xlsxCells('<c s="1"><v>0</v></c><c s="1"><v>-2</v></c>', {
			...numberFormats('dd/mm/yyyy')
		});
		expect(cells).toEqual([
			{ text: '0', number: 0 },
			{ text: '-2', number: -2 }
		]);
	});
});
