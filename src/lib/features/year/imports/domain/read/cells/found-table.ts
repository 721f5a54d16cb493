import type { CellPlace, ColumnRole } from '../../register.ts';
import type { ClockRange } from './read-clock.ts';
import type { DatePiece } from './date-piece.ts';
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

/** What a sample of a column's cells looks like, as shares between 0 and 1. */
export type Contents = {
	sample: string;
	filled: number;
	is: (kind: ContentKind) => number;
	/** Mean number of letters. */
	length: number;
};
export type ContentKind =
	| 'mark'
	| 'date'
	| 'phone'
	| 'birth-year'
	| 'birth-date'
	| 'age'
	| 'sex'
	| 'rank'
	| 'group'
	| 'name'
	| 'given-name'
	| 'full-name'
	| 'clock'
	| 'number';

export type AssignedColumn = HeaderColumn & { role: ColumnRole; contents: Contents };

/** The table once every column has its role. */
export type AssignedTable = FoundTable & { assigned: AssignedColumn[]; fingerprint: string };
