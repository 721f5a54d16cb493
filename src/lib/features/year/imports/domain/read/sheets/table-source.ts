import type { CellPlace } from '../../register.ts';
import type { AssignedTable } from '../cells/found-table.ts';
import type { Names } from './block-facts.ts';
import type { Notebook } from '../../notebook.ts';
import type { TitleState, Titles } from './title-state.ts';

/** A line that cancels something, kept with what was said around it. */
export type Note = {
	text: string;
	place: CellPlace;
	titles: Titles;
	names: Names;
	workbook: number;
	/** People were read under the running cycle before this line. */
	hasPeople: boolean;
};

/** What reading one table needs to know of its sheet. */
export type TableSource = {
	table: AssignedTable;
	titles: TitleState;
	names: Names;
	workbook: number;
	notebook: Notebook;
	/** Reads one line outside the people: titles change, notes are kept. */
	takeLine: (table: AssignedTable['view'], row: number) => void;
	legend: string[];
	sections: Sections;
	/** Somebody was read under the running titles: a later "annulée" does not cancel their cycle. */
	sawPerson: () => void;
};

/** Where a table stands: two tables with no line and no total between them share their section. */
export type Sections = { current: () => string; next: () => void };
