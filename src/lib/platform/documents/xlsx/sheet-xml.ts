import { cellXml, textCell } from './cell-xml.ts';
import { columnLetters } from './column-letters.ts';
import type { SheetCell, WrittenSheet } from './sheet.ts';
import type { SharedStrings } from './shared-strings.ts';
import { STYLE } from './styles-xml.ts';
import { xmlText } from './xml-text.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** Enough to compress well, little enough to answer somebody else meanwhile (2 ms). */
const PIECE = 48 * 1024;
/** A spreadsheet's last row (Excel). */
const LAST_ROW = 1_048_576;

/** Where a sheet stands in its workbook, and how many rows it has so far, headings included. */
export type SheetProgress = { isFirst: boolean; rows: number };

/** The XML of a sheet, piece by piece, as its rows come. Stopping early stops the rows too. */
export async function* sheetXml(
	sheet: WrittenSheet,
	strings: SharedStrings,
	progress: SheetProgress
): AsyncGenerator<string> {
	const letters = sheet.columns.map((_, column) => columnLetters(column));
	let piece = openingXml(sheet, progress.isFirst);
	if (sheet.shape === 'table') {
		progress.rows = 1;
		piece += headingRow(sheet, letters, strings);
	}
	for await (const cells of sheet.rows) {
		progress.rows += 1;
		if (progress.rows > LAST_ROW) throw new Error('more rows than a spreadsheet can hold');
		piece += rowXml(cells, progress.rows, { sheet, letters, strings });
		if (piece.length > PIECE) {
			yield piece;
			piece = '';
		}
	}
	yield `${piece}${closingXml(sheet)}`;
}

type Writing = { sheet: WrittenSheet; letters: string[]; strings: SharedStrings };

function rowXml(cells: SheetCell[], row: number, { sheet, letters, strings }: Writing): string {
	let xml = `<row r="${row}">`;
	for (const [column, cell] of cells.entries()) {
		const isLong = sheet.columns[column]?.isLong ?? false;
		xml += cellXml(cell, { name: `${letters[column]}${row}`, isLong }, strings);
	}
	return `${xml}</row>`;
}

function headingRow(sheet: WrittenSheet, letters: string[], strings: SharedStrings): string {
	const cells = sheet.columns.map(({ label, isNumber }, column) => {
		const style = isNumber ? STYLE.numberHeading : STYLE.heading;
		return textCell(label, style, { name: `${letters[column]}1`, isLong: false }, strings);
	});
	return `<row r="1">${cells.join('')}</row>`;
}

function openingXml({ columns, shape }: WrittenSheet, isFirst: boolean): string {
	const selected = isFirst ? ' tabSelected="1"' : '';
	const frozen =
		shape === 'table'
			? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/>'
			: '';
	const widths = columns.map(
		({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`
	);
	return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView${selected}${shape === 'page' ? ' showGridLines="0"' : ''} workbookViewId="0">${frozen}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${widths.join('')}</cols><sheetData>`;
}

/** On paper: A4, as wide as the page, numbered. */
function closingXml({ name, shape }: WrittenSheet): string {
	const way = shape === 'table' ? 'landscape' : 'portrait';
	const foot = xmlText(`&L${name.replaceAll('&', '&&')}&RPage &P / &N`);
	const table =
		shape === 'table' ? '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>' : '';
	return `</sheetData><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="${way}" fitToHeight="0"/><headerFooter><oddFooter>${foot}</oddFooter></headerFooter>${table}</worksheet>`;
}
