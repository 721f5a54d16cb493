/**
 * The season, counted: what the rules of the report work on, whether PostgreSQL or `countFacts`
 * did the counting. Closing a year stores it as JSON (`FrozenYear`), so a later purge cannot change
 * it: its shape may only grow, by parts that may be absent or under a new `version`.
 */
import type { CourseGain } from './course-gain.ts';
import type { FreeCounts, ProgrammeFree } from './free-counts.ts';
import type { KioskYear } from './kiosk-year.ts';
import type { PlaceYear } from './place-year.ts';
import type { VoiceYear } from './voice-year.ts';
import type { ReminderCounts } from './reminder-counts.ts';
import type { FunnelCounts } from './funnel-counts.ts';
import type { SaidCounts } from './said-counts.ts';
import type { AgeBand } from '#lib/features/people/people/index.ts';
import type { ExitWord } from '#lib/features/learning/workshops/index.ts';
import type { PlainDate, ProgrammeFacts, QuarterFacts, Sex } from './facts.ts';

export type SeanceCounts = {
	id: string;
	groupId: string;
	day: PlainDate;
	plannedMinutes: number;
	/** Real minutes, else planned ones. */
	minutes: number;
	cancelled: boolean;
	present: number;
	late: number;
	absent: number;
	excused: number;
	/** Sum over the late marks of the minutes missed, each at most `minutes`. */
	lateMinutes: number;
	/** Marks dated from the enrolment (included) to the drop-out (excluded). */
	countedMarks: number;
	/** Those of `countedMarks` that are present or late. */
	countedAttendances: number;
};

export type GroupCounts = {
	id: string;
	label: string;
	/** Different people enrolled in the group. */
	enrolled: number;
	/** The most it takes; absent when its register does not say. */
	seats?: number;
};

export type CycleCounts = {
	id: string;
	label: string;
	firstDay: PlainDate | null;
	cancelledOn: PlainDate | null;
	/** Different people enrolled in the cycle: twice in it is once. */
	enrolled: number;
	/** Enrolments of the cycle that were left. */
	leavers: number;
	/** Different people by the last word they said at the end; absent when nobody said one. */
	exits?: Record<ExitWord, number>;
	groups: GroupCounts[];
	/** Every séance, held or not. */
	seances: SeanceCounts[];
};

/** Different people, each counted once. Every split but that of quarters sums to `people`. */
export type PeopleCounts = {
	people: number;
	newPeople: number;
	returningPeople: number;
	bySex: Record<Sex | 'unknown', number>;
	byAgeBand: Record<AgeBand, number>;
	/** Most numerous first, then by name; null is "commune non renseignée". */
	byCommune: { commune: string | null; people: number }[];
	/** Those whose quarter is known, most numerous first, then by name; absent when nobody's is. */
	byQuarter?: (QuarterFacts & { people: number })[];
};

export type FicheCounts = {
	programme: ProgrammeFacts;
	cycles: CycleCounts[];
	/** People enrolled in a cycle of the programme that was held. */
	people: PeopleCounts;
	/** What those who answered before and after gained; absent when nobody did. */
	gain?: CourseGain;
	/** How far those put on the pré-liste in the year came; absent when nobody was put on it. */
	funnel?: FunnelCounts;
	/** What people said of it; absent under five answers. */
	said?: SaidCounts;
	/** Its projects and what people answered after it; absent when there was neither. */
	free?: ProgrammeFree;
};

export type SeasonCounts = {
	version: 1;
	year: number;
	centre: { slug: string; name: string };
	/** Only programmes of which a cycle is known that year. */
	fiches: FicheCounts[];
	/** People enrolled in any held cycle of the centre: distinct over programmes, not a sum. */
	people: PeopleCounts;
	/** What was done beside the courses; absent when nothing was. */
	free?: FreeCounts;
	/** What reminders gave; absent when none was sent. */
	reminders?: ReminderCounts;
	/** What the kiosks of the lobby told; absent where nobody came to one. */
	kiosk?: KioskYear;
	/** What was done for the places around; absent when nothing was. */
	places?: PlaceYear;
	/** What residents said of their neighbourhood; absent when nobody did. */
	voices?: VoiceYear;
};
