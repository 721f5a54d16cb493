import type { CycleName } from '../cells/cycle-name.ts';
import { findProgramme } from '../cells/find-programme.ts';
import type { FoundTable } from '../cells/found-table.ts';
import { readLine } from './read-line.ts';
import { readTable, type SheetReading } from './read-table.ts';
import { isLegend, isSideNote } from '../cells/row-kind.ts';
import { legendsOf } from './tab-legends.ts';
import type { Sections, TableSource } from './table-source.ts';
import { followTitles } from './title-state.ts';
import { filledCells, type View } from '../cells/view.ts';

export type SheetSource = Pick<TableSource, 'names' | 'workbook' | 'notebook'>;

/** Reads the tables of one band of a tab, from top to bottom, with the lines between them. */
export function readBand(
	view: View,
	tables: FoundTable[],
	source: SheetSource,
	reading: SheetReading
): void {
	const titles = followTitles();
	const sections = countSections(view);
	let peopled: { cycle?: CycleName } | undefined;
	const sawPerson = () => {
		peopled = { cycle: titles.current().cycle };
	};
	const takeLine = (over: View, row: number) => {
		const filled = filledCells(over, row);
		if (filled.length === 0) return;
		const cells = filled.map(({ cell }) => cell);
		const text = cells.map((cell) => cell.text).join(' ');
		const line = readLine(cells);
		sections.next();
		// "Session 3 : annulée" is a note, not the title of what follows; "Séance du 15/03 annulée" may be both.
		if (!isLegend(text) && !isSideNote(text) && !(line.cancels && !line.date))
			titles.absorb(line, findProgramme(line.subject, source.notebook.context.programmes)?.slug);
		if (!line.cancels) return;
		const { cycle } = titles.current();
		const hasPeople = peopled !== undefined && peopled.cycle === cycle;
		const place = over.place(row, filled[0]?.column ?? 0);
		reading.notes.push({ ...source, text, place, titles: titles.current(), hasPeople });
	};
	const legend = legendsOf(view);
	let row = 0;
	for (const table of tables) {
		for (; row < table.top; row++) takeLine(view, row);
		reading.blocks.push(
			...readTable({ ...source, table, titles, takeLine, legend, sections, sawPerson }, reading)
		);
		row = (table.view === view ? table.lastRow : table.bottom) + 1;
	}
	for (; row < view.height; row++) takeLine(view, row);
}

function countSections(view: View): Sections {
	let count = 0;
	const { file, sheet, cell } = view.place(0, 0);
	return {
		current: () => [file, sheet, cell, count].join('\u0000'),
		next: () => {
			count++;
		}
	};
}
