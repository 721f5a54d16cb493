import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import {
	readable,
	relation,
	relationships,
	textsOf,
	writtenByExcelJs,
	xlsxOf
} from './test-workbooks.ts';

test('a merged title is at its top left only, whatever lies under it', async () => {
	const tab =
		'<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row><row r="2"><c r="A2"><v>4</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="E1:XFD1048576"/></mergeCells>';
	const { sheets } = await readable('registre.xlsx', xlsxOf({ tabs: [tab] }));
	expect(textsOf(sheets[0]!.rows)).toEqual([['1', '', '3']]);
});

test('exceljs repeats a merged title in every cell: it is still read once', async () => {
	const workbook = await writtenByExcelJs((sheet) => {
		sheet.getCell('A1').value = 'ATELIER';
		sheet.getCell('A2').value = 'Nom';
		sheet.mergeCells('A1:D1');
	});
	expect(textsOf(workbook.sheets[0]!.rows)).toEqual([['ATELIER'], ['Nom']]);
});

test('rows and cells without their number follow one another, holes keep their place', async () => {
	const tab =
		'<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row></sheetData>';
	const { sheets } = await readable('registre.xlsx', xlsxOf({ tabs: [tab] }));
	expect(textsOf(sheets[0]!.rows)).toEqual([['1', '2'], [], [], ['', '', '3', '4']]);
	expect(sheets[0]!.width).toBe(4);
});

test('hidden tabs and rows are read like the others, the tab says it is hidden', async () => {
	const workbook = new ExcelJS.Workbook();
	workbook.addWorksheet('Visible').addRow(['a']).hidden = true;
	workbook.addWorksheet('Cachée', { state: 'veryHidden' }).addRow(['b']);
	const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
	const { sheets } = await readable('registre.xlsx', bytes);
	expect(sheets.map(({ name, hidden, rows }) => [name, hidden, rows[0]?.[0]?.text])).toEqual([
		['Visible', undefined, 'a'],
		['Cachée', true, 'b']
	]);
});

test('a tab that holds a chart holds no cells', async () => {
	const bytes = xlsxOf({
		tabs: ['', '<sheetData><row><c><v>1</v></c></row></sheetData>'],
		parts: {
			'xl/_rels/workbook.xml.rels': relationships(
				relation('s0', 'chartsheet', 'charts/c.xml') +
					relation('s1', 'worksheet', 'worksheets/sheet1.xml')
			)
		}
	});
	const { sheets } = await readable('registre.xlsx', bytes);
	expect(sheets.map(({ name }) => name)).toEqual(['Feuil2']);
});

test('parts are found by their relationships, under any name, absolute or prefixed', async () => {
	const bytes = xlsxOf({
		tabs: [''],
		parts: {
			'_rels/.rels': relationships(relation('r', 'officeDocument', '/Autre/Classeur.xml')),
			'xl/workbook.xml': undefined,
			'xl/worksheets/sheet0.xml': undefined,
			'Autre/classeur.xml':
				'<x:workbook xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:rel="http://purl.oclc.org/ooxml/officeDocument/relationships"><x:sheets><x:sheet name="Janvier" sheetId="1" rel:id="a"/></x:sheets></x:workbook>',
			'Autre/_rels/Classeur.xml.rels': relationships(relation('a', 'worksheet', '../tab.xml')),
			'tab.xml':
				'<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>'
		}
	});
	const { sheets } = await readable('registre.xlsx', bytes);
	expect(sheets.map(({ name, rows }) => [name, textsOf(rows)])).toEqual([['Janvier', [['7']]]]);
});
