import type { KnownEnrolment, KnownGroup, KnownSeance } from '../match/plan-import-known.ts';
import type { CellPlace, DraftEnrolment, DraftGroup } from '../register.ts';

/** A group of the register, and the centre's own when it has it. */
export type PlannedGroup = {
	id: string;
	draft: DraftGroup;
	known: KnownGroup | undefined;
	/** "groupe 1", for sentences. */
	words: string;
	/** Where the file speaks of the group; null when it says nothing of it. */
	place: CellPlace | null;
};

export type PlannedSeance = {
	id: string;
	/** The centre's day when it has the séance: what a screen shows today. */
	day: string;
	known: KnownSeance | undefined;
	/** The file cancels it. */
	isCancelled: boolean;
};

export type PlannedCalendar = {
	/** By the draft's séance key. */
	seances: Map<string, PlannedSeance>;
	/** The centre's séances that the file does not have. */
	gone: KnownSeance[];
};

export type PlannedPerson = { id: string; named: boolean };

export type PlannedEnrolment = {
	id: string;
	draft: DraftEnrolment;
	known: KnownEnrolment | undefined;
	/** As the file writes her. */
	who: string;
};
