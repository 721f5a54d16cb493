import type { Sheet, Workbook } from '#lib/shared/workbook.ts';
import { assignColumns } from './assign-columns.ts';
import type { Names } from './block-facts.ts';
import { columnBands } from './column-bands.ts';
import type { BlockWithBlanks } from './build-blocks.ts';
import { type Directory, readDirectory } from './directory.ts';
import { findProgramme } from './find-programme.ts';
import { findTables } from './find-tables.ts';
import type { FoundTable } from './found-table.ts';
import type { MonthHint } from './grid-header.ts';
import { headerlessList } from './headerless-list.ts';
import type { Notebook } from './notebook.ts';
import { readGrid } from './read-grid.ts';
import { readLine, readName } from './read-line.ts';
import { readList } from './read-list.ts';
import { readMonthTitle } from './read-date-piece.ts';
import { isLegend, isSideNote } from './row-kind.ts';
import type { Note, TableSource } from './table-source.ts';
import { followTitles } from './title-state.ts';
import { unrolled } from './roll-view.ts';
import { filledCells, sheetView, type View } from './view.ts';

export type SheetReading = { blocks: BlockWithBlanks[]; notes: Note[]; directories: Directory[] };

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
	const month = (view: View) => (row: number) => monthNear(view, row, names);
	const onWhole = findTables(whole, month(whole));
	for (const view of columnBands(whole, onWhole)) {
		const found = view === whole ? onWhole : findTables(view, month(view));
		const tables = found.length > 0 ? found : headerlessList(view);
		readBand(view, tables, { names, workbook: index, notebook }, reading);
	}
	return reading;
}

type SheetSource = Pick<TableSource, 'names' | 'workbook' | 'notebook'>;

function readBand(
	view: View,
	tables: FoundTable[],
	source: SheetSource,
	reading: SheetReading
): void {
	const titles = followTitles();
	const legend: string[] = [];
	const takeLine = (over: View, row: number) => {
		const filled = filledCells(over, row);
		const cells = filled.map(({ cell }) => cell);
		const text = cells.map((cell) => cell.text).join(' ');
		const line = readLine(cells);
		const place = over.place(row, filled[0]?.column ?? 0);
		if (isLegend(text)) legend.push(text);
		else if (!isSideNote(text) && !(line.cancels && !line.date))
			titles.absorb(line, findProgramme(line.subject, source.notebook.context.programmes)?.slug);
		if (line.cancels)
			reading.notes.push({
				...source,
				text,
				place,
				titles: titles.current(),
				hasPeople: reading.blocks.length > 0
			});
	};
	let row = 0;
	for (const table of tables) {
		for (; row < table.top; row++) takeLineIfAny(view, row, takeLine);
		reading.blocks.push(...readTable({ ...source, table, titles, takeLine, legend }, reading));
		row = (table.view === view ? table.lastRow : table.bottom) + 1;
	}
	for (; row < view.height; row++) takeLineIfAny(view, row, takeLine);
}

function readTable(
	source: Omit<TableSource, 'table'> & { table: FoundTable },
	reading: SheetReading
): BlockWithBlanks[] {
	const table = assignColumns(unrolled(source.table), source.notebook);
	const full: TableSource = { ...source, table };
	const hasNames = table.assigned.some(
		({ role }) => role === 'full-name' || role === 'family-name' || role === 'given-name'
	);
	const place = table.view.place(Math.max(0, table.firstRow - 1), table.assigned[0]?.column ?? 0);
	if (!hasNames) {
		source.notebook.report(
			place,
			"Aucune colonne de noms n'a été reconnue dans ce tableau : il n'est pas importé. Indiquez la colonne des noms."
		);
		return [];
	}
	if (table.kind === 'grid') return readGrid(full);
	if (table.kind === 'undated') {
		source.notebook.report(
			place,
			"Les séances de ce tableau n'ont pas de date : il n'est pas importé. Écrivez la date de chaque séance en haut de sa colonne."
		);
		return [];
	}
	if (table.kind === 'list') return readList(full);
	reading.directories.push(readDirectory(full, place));
	return [];
}

function takeLineIfAny(view: View, row: number, takeLine: (view: View, row: number) => void): void {
	if (filledCells(view, row).length > 0) takeLine(view, row);
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
function monthNear(view: View, row: number, names: Names): MonthHint {
	for (let above = row - 1; above >= Math.max(0, row - 6); above--)
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
