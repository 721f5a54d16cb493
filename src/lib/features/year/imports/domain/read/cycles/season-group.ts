import type { PlacedMark, BlockFacts, Observation, RawSeance } from '../people/raw-block.ts';
import type { CellPlace, PlainDate } from '../../register.ts';
import type { CycleName } from '../cells/cycle-name.ts';

/** A block whose rows have found their people. */
export type PeopledBlock = {
	facts: BlockFacts;
	workbook: number;
	tab: string;
	section: string;
	place: CellPlace;
	seances: RawSeance[];
	rows: PeopledRow[];
};
export type PeopledRow = {
	personKey: string;
	place: CellPlace;
	marks: Map<number, PlacedMark>;
	enrolledOn?: PlainDate;
	saysLeft: boolean;
	observations: Observation[];
};

/** One group of one cycle, its blocks brought together. */
export type SeasonGroup = {
	facts: BlockFacts;
	tab: string;
	place: CellPlace;
	seances: (RawSeance & { minutes: number })[];
	enrolments: SeasonEnrolment[];
};
export type SeasonEnrolment = {
	personKey: string;
	place: CellPlace;
	/** By séance of the group, so that sorting or splitting séances loses nothing. */
	marks: Map<RawSeance, PlacedMark>;
	enrolledOn?: PlainDate;
	leftOn?: PlainDate;
	saysLeft: boolean;
	observations: Observation[];
};

export type SeasonCycle = {
	programme: string;
	name?: CycleName;
	/** Year of a cycle without séances. */
	year?: number;
	cancelledBy?: { text: string; place: CellPlace };
	groups: SeasonGroup[];
};

/** The days of a group, in order. */
export function datesOf(block: { seances: RawSeance[] }): PlainDate[] {
	return block.seances.map(({ date }) => date).sort();
}
