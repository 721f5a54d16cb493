import { columnLetters } from './column-letters.ts';
import type { SheetColumn } from './sheet.ts';
import { xmlText } from './xml-text.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/**
 * The rows of a sheet as a table that spreadsheets know: its headings are said with each cell by a
 * screen reader, and carry the filters. A table without rows keeps an empty one, as Excel requires.
 */
export function tableXml(number: number, columns: SheetColumn[], rows: number): string {
	const area = `A1:${columnLetters(columns.length - 1)}${Math.max(rows, 2)}`;
	const names = columns.map(
		({ label }, at) => `<tableColumn id="${at + 1}" name="${xmlText(label)}"/>`
	);
	return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<table xmlns="${MAIN}" id="${number}" name="Tableau${number}" displayName="Tableau${number}" ref="${area}" totalsRowShown="0"><autoFilter ref="${area}"/><tableColumns count="${columns.length}">${names.join('')}</tableColumns><tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`;
}
