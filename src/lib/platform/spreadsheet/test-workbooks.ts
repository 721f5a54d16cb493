import ExcelJS from 'exceljs';
import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Cell, Workbook } from '#lib/shared/workbook.ts';
import { readWorkbook } from './read-workbook.ts';
import { isRefusal, type WorkbookRefusal } from './workbook-refusal.ts';

/** Files built by hand for the tests, down to the XML no library would write. */
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export function zipOf(parts: Record<string, string | undefined>): Uint8Array {
	const files: Zippable = {};
	for (const [name, text] of Object.entries(parts)) {
		if (text !== undefined) files[name] = strToU8(text);
	}
	return zipSync(files);
}

export type XlsxParts = {
	/** The XML inside `<worksheet>`, tab by tab. */
	tabs: string[];
	/** The XML inside `<styleSheet>`. */
	styles?: string;
	workbookProperties?: string;
	/** The whole part of shared texts. */
	sharedStrings?: string;
	/** Replaces or, when undefined, removes parts. */
	parts?: Record<string, string | undefined>;
};

export function xlsxOf({
	tabs,
	styles,
	workbookProperties,
	sharedStrings,
	parts
}: XlsxParts): Uint8Array {
	const sheets = tabs.map(
		(_, i) => `<sheet name="Feuil${i + 1}" sheetId="${i + 1}" r:id="s${i}"/>`
	);
	const relations = tabs.map((_, i) => relation(`s${i}`, 'worksheet', `worksheets/sheet${i}.xml`));
	return zipOf({
		'_rels/.rels': relationships(relation('r', 'officeDocument', 'xl/workbook.xml')),
		'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${workbookProperties ?? ''}<sheets>${sheets.join('')}</sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': relationships(
			relations.join('') +
				relation('styles', 'styles', 'styles.xml') +
				relation('texts', 'sharedStrings', 'texts.xml')
		),
		'xl/texts.xml': sharedStrings,
		'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${styles ?? ''}</styleSheet>`,
		...Object.fromEntries(
			tabs.map((xml, i) => [
				`xl/worksheets/sheet${i}.xml`,
				`<worksheet xmlns="${MAIN}">${xml}</worksheet>`
			])
		),
		...parts
	});
}

export function relation(id: string, type: string, target: string): string {
	return `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`;
}

export function relationships(inner: string): string {
	return `<Relationships xmlns="${PACKAGE}">${inner}</Relationships>`;
}

/** A tab of as many one-cell rows. */
export function rowsOf(count: number): string {
	const row = '<row><c t="inlineStr"><is><t>Léa</t></is></c></row>';
	return `<sheetData>${row.repeat(count)}</sheetData>`;
}

const ODF = 'urn:oasis:names:tc:opendocument:xmlns';
const ODS_TYPE = 'application/vnd.oasis.opendocument.spreadsheet';
const ODS_NAMESPACES = `${['office', 'table', 'text', 'style', 'drawing']
	.map((word) => `xmlns:${word === 'drawing' ? 'draw' : word}="${ODF}:${word}:1.0"`)
	.join(' ')} xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"`;

/** An ODS from the XML inside `<office:spreadsheet>`. */
export function odsOf(
	tables: string,
	{ styles = '', parts = {} as Record<string, string | undefined>, prolog = '' } = {}
): Uint8Array {
	return zipOf({
		mimetype: ODS_TYPE,
		'content.xml': `<?xml version="1.0" encoding="UTF-8"?>${prolog}<office:document-content ${ODS_NAMESPACES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
		'META-INF/manifest.xml': `<manifest:manifest xmlns:manifest="${ODF}:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="${ODS_TYPE}"/></manifest:manifest>`,
		...parts
	});
}

/** One table of the given rows of cells' XML. */
export function odsTable(...rows: string[]): string {
	const inner = rows.map((cells) => `<table:table-row>${cells}</table:table-row>`).join('');
	return `<table:table table:name="Feuille1">${inner}</table:table>`;
}

/** Reads a file that must be readable. */
export async function readable(fileName: string, bytes: Uint8Array): Promise<Workbook> {
	const result = await readWorkbook(fileName, bytes);
	if (isRefusal(result)) throw new Error(`refused: ${result.message}`);
	return result;
}

/** Reads a file that must be refused. */
export async function refused(fileName: string, bytes: Uint8Array): Promise<WorkbookRefusal> {
	const result = await readWorkbook(fileName, bytes);
	if (!isRefusal(result)) throw new Error('the file was read');
	return result;
}

export function textsOf(rows: (Cell | undefined)[][]): string[][] {
	return rows.map((row) => Array.from(row, (cell) => cell?.text ?? ''));
}

/** The only row of the only tab of a one-row XLSX made of the given `<c>` elements. */
export async function xlsxCells(
	cells: string,
	rest: Omit<XlsxParts, 'tabs'> = {}
): Promise<Cell[]> {
	const tab = `<sheetData><row r="1">${cells}</row></sheetData>`;
	const workbook = await readable('registre.xlsx', xlsxOf({ tabs: [tab], ...rest }));
	return workbook.sheets[0]!.rows[0] as Cell[];
}

/** What another program writes, read back. */
export async function writtenByExcelJs(fill: (sheet: ExcelJS.Worksheet) => void) {
	const workbook = new ExcelJS.Workbook();
	fill(workbook.addWorksheet('Session 1'));
	return readable('registre.xlsx', new Uint8Array(await workbook.xlsx.writeBuffer()));
}
