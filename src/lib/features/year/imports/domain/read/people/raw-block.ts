import type { CellPlace, ClockTime, Mark, PlainDate } from '../../register.ts';
import type { Weekday } from '../cells/calendar-words.ts';
import type { CycleName } from '../cells/cycle-name.ts';
import type { ClockRange } from '../cells/read-clock.ts';

/** A person as one row names them, before people of several rows are brought together. */
export type RawPerson = {
	familyName: string;
	givenName: string;
	/** `normalisePersonName`: the same for every way of writing the name. */
	nameKey: string;
	birthYear?: number;
	sex?: 'female' | 'male';
	phone?: string;
	phoneIsFictional?: boolean;
	phoneIsResponsibleAdults?: boolean;
	place: CellPlace;
};

export type RawSeance = {
	date: PlainDate;
	startsAt?: ClockTime;
	/** Minutes written for this séance alone. */
	minutes?: number;
	yearInferred: boolean;
	place: CellPlace;
	cancelledBy?: { text: string; place: CellPlace };
};

export type PlacedMark = {
	mark: Mark;
	place: CellPlace;
	/** An absence that no cell writes: the person had left, or the blank means absent. */
	isImplied?: boolean;
};
export type Observation = { column: string; text: string; place: CellPlace };

export type RawRow = {
	person: RawPerson;
	place: CellPlace;
	/** By index of the block's séances; a blank that means nothing is not here. */
	marks: Map<number, PlacedMark>;
	enrolledOn?: PlainDate;
	/** A text of the row says the person has left ("a repris un emploi"). */
	saysLeft: boolean;
	observations: Observation[];
};

/** What titles, tab and columns say of the rows of one block. */
export type BlockFacts = {
	programme: string;
	cycle?: CycleName;
	group: string;
	/** The hours as a column writes them: they tell groups apart where nothing names them. */
	slotText?: string;
	clock?: ClockRange;
	weekday?: Weekday;
	minutes?: number;
	venue?: string;
	animators: string[];
};

/** People and séances that belong together: one group of one cycle, as one table shows it. */
export type RawBlock = {
	facts: BlockFacts;
	workbook: number;
	tab: string;
	/** Same for tables that follow one another without a line: a header printed again. */
	section: string;
	place: CellPlace;
	seances: RawSeance[];
	rows: RawRow[];
};
