import type { Sheet, Workbook } from '#lib/shared/workbook.ts';
import type { Names } from './block-facts.ts';
import { columnBands } from '../tables/column-bands.ts';
import { findTables } from '../tables/find-tables.ts';
import type { MonthHint } from '../tables/seance-column.ts';
import { headerlessList } from '../tables/headerless-list.ts';
import type { Notebook } from '../../notebook.ts';
import { readBand } from './read-band.ts';
import type { SheetReading } from './read-table.ts';
import { readMonthTitle } from '../cells/month-titles.ts';
import { readName } from './read-line.ts';
import { filledCells, sheetView, type View } from '../cells/view.ts';

/** Reads one tab from top to bottom: titles, tables, notes. */
export function readSheet(
	workbook: Workbook,
	sheet: Sheet,
	index: number,
	notebook: Notebook
): SheetReading {
	const whole = sheetView(workbook.fileName, sheet);
	const names = namesOf(workbook, sheet);
	const reading: SheetReading = { blocks: [], notes: [], directories: [] };
	const month = (view: View) => (row: number, after: number) => monthNear(view, row, after, names);
	const onWhole = findTables(whole, month(whole));
	for (const view of columnBands(whole, onWhole)) {
		const found = view === whole ? onWhole : findTables(view, month(view));
		const tables = found.length > 0 ? found : headerlessList(view);
		readBand(view, tables, { names, workbook: index, notebook }, reading);
	}
	return reading;
}

function namesOf(workbook: Workbook, sheet: Sheet): Names {
	const fileName = workbook.fileName.replace(/^.*[\\/]/, '').replace(/\.[a-z0-9]{2,5}$/i, '');
	const tabName =
		workbook.format === 'csv' || /^(feuil|sheet|tabelle|page)\s?\d+$/i.test(sheet.name)
			? ''
			: sheet.name;
	return { tabName, tab: readName(tabName), fileName, file: readName(fileName) };
}

/** The one month said near a header of day numbers: a line above it, the tab, the file. */
function monthNear(view: View, row: number, after: number, names: Names): MonthHint {
	for (let above = row - 1; above > Math.max(after, row - 7); above--)
		for (const { cell } of filledCells(view, above)) {
			const month =
				readMonthTitle(cell) ??
				readMonthTitle({
					text:
						cell.text
							.split(/[-–:|(]/)
							.at(-1)
							?.trim() ?? ''
				});
			if (month) return month;
		}
	return readMonthTitle({ text: names.tabName });
}
