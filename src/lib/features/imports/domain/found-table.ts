import type { CellPlace } from './register.ts';
import type { ClockRange } from './read-clock.ts';
import type { DatePiece } from './read-date-piece.ts';
import type { View } from './view.ts';

export type SeanceColumn = {
	column: number;
	piece: DatePiece;
	place: CellPlace;
	/** Other words of its header: "férié", "S1", "jeudi". */
	notes: string[];
	clock?: ClockRange;
};

export type HeaderColumn = { column: number; header: string; row: number };

/** A table found in a sheet, before its columns are given roles. */
export type FoundTable = {
	/** `undated`: séances without dates; `names`: people without any séance. */
	kind: 'grid' | 'list' | 'undated' | 'names';
	view: View;
	/** Rows of people, in the view. */
	firstRow: number;
	lastRow: number;
	/** Columns that are not séances, with the words above them. */
	columns: HeaderColumn[];
	seances: SeanceColumn[];
	/** Named by the tab or the title: one sheet of a group's several. */
	isOnePersons?: boolean;
	/** Rows the table takes in its sheet, header included. */
	top: number;
	bottom: number;
};
