import type { ExitWord, Mark } from '#lib/features/learning/workshops/index.ts';
import type { CentreContent, GroupContent } from './centre-content.ts';
import type { PlannedDesk } from './planned-desk.ts';
import type { PlannedPerson } from './planned-person.ts';

/** A course with its dates, before anybody is in it. */
export type DatedCourse = {
	programme: string;
	year: number;
	/** In the annex's words: "octobre-décembre". */
	cycleLabel: string;
	group: GroupContent;
	size: number;
	days: string[];
};

export type { PlannedPerson };

export type PlannedMember = {
	person: PlannedPerson;
	/** `on` is the first day she is no longer enrolled. */
	leaves: { on: string; reason: string } | null;
	/** What she says at the end of the course; null: she was not asked. */
	says: ExitWord | null;
};

export type PlannedSheet =
	| { kind: 'filled'; marks: Map<PlannedMember, Mark>; realMinutes: number | null }
	| { kind: 'cancelled'; reason: string };

export type PlannedGroup = DatedCourse & {
	members: PlannedMember[];
	/** By day; a day that is absent has nothing written yet. */
	sheets: Map<string, PlannedSheet>;
};

export type PlannedCentre = {
	content: CentreContent;
	groups: PlannedGroup[];
	desk: PlannedDesk;
	cancelledCycles: { programme: string; year: number; label: string; reason: string }[];
};
