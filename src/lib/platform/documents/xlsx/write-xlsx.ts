import { packageParts, tableRelation } from './package-xml.ts';
import type { WrittenSheet, WrittenWorkbook } from './sheet.ts';
import { SharedStrings } from './shared-strings.ts';
import { sheetXml } from './sheet-xml.ts';
import { tableXml } from './table-xml.ts';
import { ZipStream } from './zip-stream.ts';

export type * from './sheet.ts';

/** What browsers call the format. */
export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Writes a workbook (XLSX) as its rows come: a row is asked for when the reader has room for it,
 * and kept nowhere. Same rows, same day, same bytes. Whoever stops reading stops the rows.
 */
export async function* writeXlsx(workbook: WrittenWorkbook): AsyncGenerator<Uint8Array> {
	const zip = new ZipStream();
	const strings = new SharedStrings();
	for (const [name, xml] of packageParts(workbook)) zip.whole(name, xml);
	yield* zip.taken();
	for (const [at, sheet] of workbook.sheets.entries()) {
		yield* writeSheet(zip, sheet, at + 1, strings);
	}
	const texts = zip.part('xl/sharedStrings.xml');
	for (const piece of strings.xml()) {
		texts.write(piece);
		yield* zip.taken();
	}
	texts.end();
	zip.end();
	yield* zip.taken();
}

async function* writeSheet(
	zip: ZipStream,
	sheet: WrittenSheet,
	number: number,
	strings: SharedStrings
): AsyncGenerator<Uint8Array> {
	const part = zip.part(`xl/worksheets/sheet${number}.xml`);
	const progress = { isFirst: number === 1, rows: 0 };
	for await (const piece of sheetXml(sheet, strings, progress)) {
		part.write(piece);
		yield* zip.taken();
	}
	part.end();
	if (sheet.shape === 'table') {
		zip.whole(`xl/worksheets/_rels/sheet${number}.xml.rels`, tableRelation(number));
		zip.whole(`xl/tables/table${number}.xml`, tableXml(number, sheet.columns, progress.rows));
	}
	yield* zip.taken();
}
