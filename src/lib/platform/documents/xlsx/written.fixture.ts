import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import type { WrittenSheet, WrittenWorkbook } from './sheet.ts';
import { writeXlsx } from './write-xlsx.ts';

/** A workbook of one day with these sheets. */
export function workbookOf(...sheets: WrittenSheet[]): WrittenWorkbook {
	return { title: 'Essai', author: 'Centre social', asOf: '2018-12-31', sheets };
}

/** A sheet with headings: a column for each cell of its first row. */
export function tableOf(rows: WrittenSheet['rows'], labels: string[]): WrittenSheet {
	return {
		name: 'Séances',
		shape: 'table',
		columns: labels.map((label) => ({ label, width: 12 })),
		rows
	};
}

/** The whole file. */
export async function written(workbook: WrittenWorkbook): Promise<Buffer> {
	const pieces: Uint8Array[] = [];
	for await (const piece of writeXlsx(workbook)) pieces.push(piece);
	return Buffer.concat(pieces);
}

/** Its parts, as texts. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
	return Object.fromEntries(
		Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)])
	);
}

/** The same file read by a library that owes us nothing. */
export async function readByOthers(bytes: Buffer): Promise<ExcelJS.Workbook> {
	const workbook = new ExcelJS.Workbook();
	await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
	return workbook;
}
