import type { WrittenSheet, WrittenWorkbook } from './sheet.ts';
import { stylesXml } from './styles-xml.ts';
import { xmlText } from './xml-text.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Every part that does not wait for the rows, in the order of the archive: what it is comes first. */
export function packageParts(workbook: WrittenWorkbook): [name: string, xml: string][] {
	return [
		['[Content_Types].xml', contentTypes(workbook.sheets)],
		[
			'_rels/.rels',
			relations([
				[`${OFFICE}/relationships/officeDocument`, 'xl/workbook.xml'],
				[`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
				[`${OFFICE}/relationships/extended-properties`, 'docProps/app.xml']
			])
		],
		[
			'docProps/app.xml',
			`${HEAD}<Properties xmlns="${OFFICE}/extended-properties"><Application>Déclic</Application></Properties>`
		],
		['docProps/core.xml', coreProperties(workbook)],
		['xl/workbook.xml', workbookXml(workbook.sheets)],
		[
			'xl/_rels/workbook.xml.rels',
			relations([
				...workbook.sheets.map((_, at): [string, string] => [
					`${OFFICE}/relationships/worksheet`,
					`worksheets/sheet${at + 1}.xml`
				]),
				[`${OFFICE}/relationships/styles`, 'styles.xml'],
				[`${OFFICE}/relationships/sharedStrings`, 'sharedStrings.xml']
			])
		],
		['xl/styles.xml', stylesXml()]
	];
}

/** What a part points to, numbered from rId1. */
function relations(targets: [type: string, target: string][]): string {
	const list = targets.map(
		([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`
	);
	return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

/** What a sheet points to: its table. */
export function tableRelation(number: number): string {
	return relations([[`${OFFICE}/relationships/table`, `../tables/table${number}.xml`]]);
}

function contentTypes(sheets: WrittenSheet[]): string {
	const parts = [
		['/xl/workbook.xml', `${KIND}.sheet.main+xml`],
		['/xl/styles.xml', `${KIND}.styles+xml`],
		['/xl/sharedStrings.xml', `${KIND}.sharedStrings+xml`],
		...sheets.map((_, at) => [`/xl/worksheets/sheet${at + 1}.xml`, `${KIND}.worksheet+xml`]),
		...sheets.flatMap(({ shape }, at) =>
			shape === 'table' ? [[`/xl/tables/table${at + 1}.xml`, `${KIND}.table+xml`]] : []
		),
		['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
		['/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml']
	].map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`);
	return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts.join('')}</Types>`;
}

function coreProperties({ title, author, asOf }: WrittenWorkbook): string {
	const day = `${asOf}T00:00:00Z`;
	const moment = (name: string) =>
		`<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}</dcterms:${name}>`;
	return `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(author)}</dc:creator>${moment('created')}${moment('modified')}<dc:language>fr-FR</dc:language></cp:coreProperties>`;
}

/** The tabs, and the headings printed again on each page of a table. */
function workbookXml(sheets: WrittenSheet[]): string {
	const tabs = sheets.map(
		({ name }, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`
	);
	const titles = sheets.flatMap(({ name, shape }, at) => {
		if (shape !== 'table') return [];
		const quoted = xmlText(name.replaceAll("'", "''"));
		return `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${quoted}'!$1:$1</definedName>`;
	});
	const names = titles.length > 0 ? `<definedNames>${titles.join('')}</definedNames>` : '';
	return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${tabs.join('')}</sheets>${names}</workbook>`;
}
