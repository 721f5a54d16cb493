import type { AfterAnswer, RenewalAnswer } from '#lib/features/learning/follow-ups/index.ts';
import type { ProjectKind } from '#lib/features/learning/projects/index.ts';
import type { DeviceState, FreeCounts } from '../../domain/count/free-counts.ts';

/** Null: of no programme. */
type OfProgramme = { programmeId: string | null };

export type ProjectsRow = OfProgramme & {
	kind: ProjectKind;
	projects: number;
	opened: number;
	visits: number;
	minutes: number;
	unnamed: number;
	finished: number;
	stopped: number;
	handedOn: number;
};

export type AnswersRow = OfProgramme & { people: number } & (
		{ what: 'call'; answer: AfterAnswer } | { what: 'renewal'; answer: RenewalAnswer }
	);

export type FreeRows = {
	projects: ProjectsRow[];
	/** Different people do not add up: the year has its own row. */
	people: (OfProgramme & { isYear: boolean; people: number })[];
	devices: (OfProgramme & { repaired: DeviceState; devices: number })[];
	answers: AnswersRow[];
	walkIns: { programmeId: string; people: number }[];
	loans: FreeCounts['loans'];
	repairs: FreeCounts['repairs'];
};
