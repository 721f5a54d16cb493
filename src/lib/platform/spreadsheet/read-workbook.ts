import type { Workbook } from '#lib/shared/workbook.ts';
import { cleanText } from './clean-text.ts';
import { readCsv } from './csv-reader.ts';
import { natureOf } from './file-nature.ts';
import { LIMITS, newBudget, type ReadingBudget } from './limits.ts';
import { readOds } from './ods-reader.ts';
import { Refused, refuse, type WorkbookRefusal } from './workbook-refusal.ts';
import { readXlsx } from './xlsx-reader.ts';
import { ZipArchive } from './zip-archive.ts';
import { zipNatureOf } from './zip-nature.ts';

/** Names that promise a workbook: a text under one of them is not what it says. */
const WORKBOOK_NAME = /\.(?:xls[xmb]?|xlt[xm]?|ods|ots|fods|numbers)$/i;
const XLSX_NAME = /\.(?:xls[xm]|xlt[xm])$/i;
const ODS_FOUND = 'un classeur LibreOffice (.ods)';
const TEXT_FOUND = 'un texte à colonnes (.csv)';

/**
 * Reads a register whatever its format: XLSX, ODS, or CSV and TSV (also named .txt). The content
 * decides, the name is only checked against it. Expected refusals come back as values, one sentence
 * each; nothing of a refused file is kept. Long reads let the event loop turn. Files that come
 * together share a budget: many small ones swell as one large one does. Once whoever sent them has
 * left, reading stops.
 */
export async function readWorkbook(
	fileName: string,
	bytes: Uint8Array,
	budget = newBudget()
): Promise<Workbook | WorkbookRefusal> {
	try {
		return await read(fileName, bytes, budget);
	} catch (error) {
		if (error instanceof Refused) return error.refusal;
		throw error;
	}
}

async function read(fileName: string, bytes: Uint8Array, budget: ReadingBudget): Promise<Workbook> {
	if (bytes.byteLength > LIMITS.fileBytes) throw refuse.tooHeavy();
	const nature = natureOf(bytes);
	if (nature.kind === 'empty') throw refuse.empty();
	if (nature.kind === 'encrypted') throw refuse.encrypted();
	if (nature.kind === 'other') throw wrongContent(fileName, nature.found);
	const workbook =
		nature.kind === 'zip'
			? await readZipped(fileName, new ZipArchive(bytes, budget))
			: await readTextual(fileName, bytes, budget);
	if (workbook.sheets.every((sheet) => sheet.rows.length === 0)) throw refuse.empty();
	return workbook;
}

async function readZipped(fileName: string, zip: ZipArchive): Promise<Workbook> {
	const nature = await zipNatureOf(zip);
	if (nature.kind === 'other') throw wrongContent(fileName, nature.found);
	if (nature.kind === 'xlsx') return { fileName, format: 'xlsx', sheets: await readXlsx(zip) };
	if (XLSX_NAME.test(fileName)) throw wrongName(ODS_FOUND, '.ods');
	return { fileName, format: 'ods', sheets: await readOds(zip) };
}

async function readTextual(
	fileName: string,
	bytes: Uint8Array,
	budget: ReadingBudget
): Promise<Workbook> {
	if (WORKBOOK_NAME.test(fileName)) throw wrongName(TEXT_FOUND, '.csv');
	// Spreadsheets name the only tab of a CSV after its file.
	const sheetName = cleanText(fileName.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, ''));
	return { fileName, format: 'csv', sheets: [await readCsv(sheetName, bytes, budget)] };
}

function wrongContent(fileName: string, found: string): Refused {
	const extension = /\.[^.]*$/.exec(fileName)?.[0].toLowerCase() ?? '';
	const despite = WORKBOOK_NAME.test(extension) && !found.includes(`(${extension})`);
	return refuse.wrongContent(
		`${despite ? 'Malgré son nom, ce' : 'Ce'} fichier semble être ${found} : enregistrez le registre au format .xlsx, .ods ou .csv, puis déposez-le.`,
		found
	);
}

function wrongName(found: string, extension: string): Refused {
	return refuse.wrongContent(
		`Malgré son nom, ce fichier semble être ${found} : renommez-le en « ${extension} », puis déposez-le à nouveau.`,
		found
	);
}
