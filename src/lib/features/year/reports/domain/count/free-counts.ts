/**
 * What a centre does beside its courses, counted: projects, things lent and mended, and what people
 * answer afterwards (study-2.3; study-2.4). Closing a year stores it with the season: its shape may
 * only grow.
 */
import type { AfterAnswer, RenewalAnswer } from '#lib/features/learning/follow-ups/index.ts';
import type { Outcome, ProjectKind } from '#lib/features/learning/projects/index.ts';

/** Minutes are those of the visits: the time given, whoever came. */
export type ProjectCounts = {
	/** Projects of which something happened in the year: opened, visited or ended. */
	followed: number;
	opened: number;
	visits: number;
	minutes: number;
	/** Different people named on a visit. */
	people: number;
	/** Visitors who said no name, visit after visit: nobody knows how many people they are. */
	unnamed: number;
	/** Ended in the year, and not taken up again. */
	outcomes: Record<Outcome, number>;
	kinds: { kind: ProjectKind; projects: number; visits: number; minutes: number }[];
	/** Things brought to be mended, by what came of them. */
	devices: Record<DeviceState, number>;
};

export type DeviceState = 'yes' | 'partly' | 'no';

/** People by the last answer they gave in the year. */
export type AnswerCounts = {
	calls: Record<AfterAnswer, number>;
	renewals: Record<RenewalAnswer, number>;
};

/** What the fiche of one activity says of them; a part of which nothing is known is null. */
export type ProgrammeFree = {
	projects: ProjectCounts | null;
	answers: AnswerCounts | null;
	/** People who walked in, counted without a name nor an enrolment; absent when nobody was. */
	walkIns?: number;
};

export type FreeCounts = {
	projects: ProjectCounts;
	answers: AnswerCounts;
	/** Lent in the year; `late` came back after the day that was agreed. */
	loans: { lent: number; back: number; late: number };
	/** Things of the centre sent to be mended in the year, and what those cost that came back. */
	repairs: { sent: number; back: number; cents: number };
	/** People who walked in, in any activity; absent when nobody was counted. */
	walkIns?: number;
};
