import type { CellPlace, PlainDate } from '../../register.ts';
import type {
	BlockFacts,
	Observation,
	RawBlock,
	RawPerson,
	RawRow,
	RawSeance
} from '../people/raw-block.ts';

export type PendingCell = {
	seance: RawSeance;
	text: string;
	place: CellPlace;
	/** A column headed "Absent" turns a cross into an absence. */
	column?: 'present' | 'absent' | 'excused';
	lateMinutes?: number;
};
/** A row of people as it was read, its marks still texts. */
export type PendingRow = {
	facts: BlockFacts;
	/** Rows of one block with the same identity are one person. */
	identity: string;
	person: RawPerson;
	place: CellPlace;
	enrolledOn?: PlainDate;
	saysLeft: boolean;
	observations: Observation[];
	cells: PendingCell[];
};
export type BlockSource = { workbook: number; tab: string; legend: string[]; section: string };

/** A row with its blanks, until `fillBlanks` says what a blank means. */
export type BlankRow = RawRow & { blanks: Map<number, CellPlace> };
export type BlockWithBlanks = Omit<RawBlock, 'rows'> & { rows: BlankRow[] };
