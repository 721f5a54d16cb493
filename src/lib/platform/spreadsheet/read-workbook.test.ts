import { describe, expect, test } from 'vitest';
import { odsOf, odsTable, readable, refused, rowsOf, xlsxOf, zipOf } from './test-workbooks.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ole2Holding = (stream: string) =>
	Uint8Array.from([...OLE2, ...Buffer.alloc(504), ...Buffer.from(`${stream}\0`, 'utf16le')]);
const anOds = odsOf(
	odsTable('<table:table-cell office:value-type="string"><text:p>a</text:p></table:table-cell>')
);

describe('50,000 rows, and not one more', () => {
	test('in a CSV, whose last line may end or not', async () => {
		const lines = 'Léa;X\n'.repeat(50_000);
		expect((await readable('r.csv', utf8(lines))).sheets[0]!.rows).toHaveLength(50_000);
		expect(await refused('r.csv', utf8(`${lines}a;b`))).toMatchObject({ refusal: 'too-many-rows' });
	});

	test('a cell lost at the end of the sheet is refused without filling the memory', async () => {
		const lost = (cell: string) =>
			xlsxOf({ tabs: [`<sheetData><row><c r="${cell}"><v>1</v></c></row></sheetData>`] });
		expect(await refused('r.xlsx', lost('XFD1048576'))).toMatchObject({ refusal: 'too-many-rows' });
		expect(await refused('r.xlsx', lost('XFD1'))).toMatchObject({
			refusal: 'too-large',
			place: { sheet: 'Feuil1', cell: 'XFD1' }
		});
	});
});

describe('files that say nothing', () => {
	test.each([
		['no byte', new Uint8Array()],
		['zeros of a failed download', new Uint8Array(4096)],
		['blank lines', utf8('\r\n;;\r\n \r\n')],
		['a byte order mark alone', Uint8Array.from([0xef, 0xbb, 0xbf])]
	])('%s', async (_, bytes) => {
		expect(await refused('registre.csv', bytes)).toMatchObject({ refusal: 'empty' });
	});

	test('a workbook of empty tabs', async () => {
		expect(await refused('r.xlsx', xlsxOf({ tabs: [rowsOf(0)] }))).toMatchObject({
			refusal: 'empty'
		});
	});
});

describe('something else, whatever its name', () => {
	test.each([
		['a PDF', utf8('%PDF-1.7\n…'), 'un document PDF'],
		['a web page', utf8('\ufeff <!DOCTYPE html><html><table>'), 'une page web (HTML)'],
		['a table exported as HTML', utf8('<table><tr><td>Léa</table>'), 'une page web (HTML)'],
		['an XML workbook of 2003', utf8('<?xml version="1.0"?><Workbook/>'), 'un fichier XML'],
		['a CSV', utf8('Nom;11/01\nLéa;X'), 'un texte à colonnes (.csv)'],
		['an ODS', anOds, 'un classeur LibreOffice (.ods)'],
		['an old workbook', ole2Holding('Workbook'), 'un ancien classeur Excel (.xls)'],
		['an old letter', ole2Holding('WordDocument'), 'un ancien document Word (.doc)'],
		['a letter', zipOf({ 'word/document.xml': '<a/>' }), 'un document Word (.docx)'],
		['an archive', zipOf({ 'registre.xlsx': 'a' }), 'une archive compressée (.zip)'],
		['a photo', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]), 'une photo'],
		[
			'a program',
			Uint8Array.from([0x4d, 0x5a, 0, 0, 3]),
			'un fichier qui n’est ni un tableau ni du texte'
		]
	])('%s named .xlsx is told for what it is', async (_, bytes, found) => {
		const refusal = await refused('Présences.xlsx', bytes);
		expect(refusal).toMatchObject({ refusal: 'wrong-content', found });
		expect(refusal.message).toMatch(
			new RegExp(
				`^Malgré son nom, ce fichier semble être ${found.replace(/[().]/g, '\\$&')}\u00a0: .*\\.$`
			)
		);
	});

	test('an honest .xls is not told that its name lies', async () => {
		const { message } = await refused('registre.XLS', ole2Holding('Workbook'));
		expect(message).toMatch(/^Ce fichier semble être un ancien classeur Excel/);
	});

	test('a real workbook is read under any other name', async () => {
		expect((await readable('registre', xlsxOf({ tabs: [rowsOf(1)] }))).format).toBe('xlsx');
		expect((await readable('registre.csv', anOds)).format).toBe('ods');
		expect((await readable('registre.txt', utf8('Léa;X'))).format).toBe('csv');
	});
});

test('a formula never computed refuses the whole file and names the first such cell', async () => {
	const row =
		'<row r="5"><c r="B5"><f>1+1</f><v>2</v></c><c r="C5"><f>1+1</f><v/></c><c r="D5"><f>X</f></c></row>';
	const bytes = xlsxOf({ tabs: [rowsOf(1), `<sheetData>${row}</sheetData>`] });
	expect(await refused('registre.xlsx', bytes)).toEqual({
		refusal: 'formula-without-value',
		message:
			'La cellule C5 de la feuille «\u202fFeuil2\u202f» contient une formule jamais calculée\u00a0: ouvrez le fichier, enregistrez-le, puis déposez-le à nouveau.',
		place: { sheet: 'Feuil2', cell: 'C5' }
	});
});

test('an Excel file protected by a password says so', async () => {
	const { refusal, message } = await refused('registre.xlsx', ole2Holding('EncryptedPackage'));
	expect(refusal).toBe('encrypted');
	expect(message).toContain('protégé par un mot de passe');
});

test('unreadable accents are refused with the way out', async () => {
	const bytes = Uint8Array.from([0x50, 0x72, 0x8f, 0x6e, 0x6f, 0x6d]);
	expect(await refused('registre.csv', bytes)).toMatchObject({ refusal: 'unreadable-encoding' });
});
