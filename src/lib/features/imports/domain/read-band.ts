import { assignColumns } from './assign-columns.ts';
import type { BlockWithBlanks } from './pending-rows.ts';
import { isNameRole } from './column-words.ts';
import type { CycleName } from './cycle-name.ts';
import { type Directory, readDirectory } from './directory.ts';
import { findProgramme } from './find-programme.ts';
import type { FoundTable } from './found-table.ts';
import { readGrid } from './read-grid.ts';
import { readLine } from './read-line.ts';
import { readList } from './read-list.ts';
import { unrolled } from './roll-view.ts';
import { isLegend, isSideNote } from './row-kind.ts';
import { namedByTitle } from './titled-person.ts';
import type { Note, Sections, TableSource } from './table-source.ts';
import { followTitles } from './title-state.ts';
import { filledCells, type View } from './view.ts';

export type SheetReading = { blocks: BlockWithBlanks[]; notes: Note[]; directories: Directory[] };
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

/** A legend holds for the whole tab, wherever it stands. */
function legendsOf(view: View): string[] {
	const legends: string[] = [];
	for (let row = 0; row < view.height; row++) {
		const texts = filledCells(view, row).map(({ cell }) => cell.text);
		const text = texts.some((one) => /[=:]|légende|legende/i.test(one)) ? texts.join(' ; ') : '';
		if (text !== '' && isLegend(text)) legends.push(text);
	}
	return legends;
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

function readTable(
	source: Omit<TableSource, 'table'> & { table: FoundTable },
	reading: SheetReading
): BlockWithBlanks[] {
	const { notebook } = source;
	const named = namedByTitle(source.table, source.titles.current().person, source.names.tabName);
	const table = assignColumns(unrolled(named), notebook);
	const full: TableSource = { ...source, table };
	const place = table.view.place(Math.max(0, table.firstRow - 1), table.assigned[0]?.column ?? 0);
	if (!table.assigned.some(({ role }) => isNameRole(role))) {
		notebook.report(
			place,
			"Aucune colonne de noms n'a été reconnue dans ce tableau : il n'est pas importé. Indiquez la colonne des noms."
		);
		return [];
	}
	switch (table.kind) {
		case 'grid':
			return readGrid(full);
		case 'list':
			return readList(full);
		case 'names':
			reading.directories.push(readDirectory(full, place));
			return [];
		case 'undated':
			notebook.report(
				place,
				"Les séances de ce tableau n'ont pas de date : il n'est pas importé. Écrivez la date de chaque séance en haut de sa colonne."
			);
			return [];
	}
}
