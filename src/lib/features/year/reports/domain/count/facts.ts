/**
 * What the registers say of one season, as plain rows: everything a report may count, nobody's name.
 * A person is an opaque id; once anonymised they keep only an age band, a sex and a commune.
 */
import type { QuarterKind } from '#lib/features/people/quarters/index.ts';
import type { AgeBand } from '#lib/features/people/people/index.ts';
import type { ExitWord } from '#lib/features/learning/workshops/index.ts';
import type { PeopleNoun } from '../text/people-noun.ts';

/** `2018-01-11`: a day in the centre's zone. */
export type PlainDate = string;

export type Sex = 'female' | 'male';

/** An objective of the centre's contract with its tag: "Accompagner les habitants", "Qualification". */
export type ContractObjective = { text: string; tag: string };

/**
 * `cycle`: several intakes a year (SÉNOU). `year`: people join once and stay (Numérikids). `visits`:
 * people come when they like, and nobody is absent (FabLab). Closed years keep what they were.
 */
export type CountedBy = 'cycle' | 'year' | 'visits';

export type ProgrammeFacts = {
	slug: string;
	name: string;
	peopleNoun: PeopleNoun;
	countedBy: CountedBy;
	objectives: ContractObjective[];
};

export type CycleFacts = {
	id: string;
	/** Slug of its programme. */
	programme: string;
	/** In the annex's words: "janvier-février". */
	label: string;
	/** Planned or real first day; null for a cycle cancelled before it had a date. */
	firstDay: PlainDate | null;
	cancelledOn: PlainDate | null;
};

export type GroupFacts = {
	id: string;
	cycleId: string;
	label: string;
	/** The most it takes; nothing when its register does not say. */
	seats?: number | null;
};

export type SeanceFacts = {
	id: string;
	groupId: string;
	day: PlainDate;
	plannedMinutes: number;
	/** Null until somebody corrects the planned ones. */
	realMinutes: number | null;
	cancelled: boolean;
};

export type EnrolmentFacts = {
	id: string;
	groupId: string;
	personId: string;
	/** First day enrolled; null means from the first séance. */
	enrolledOn: PlainDate | null;
	/** First day no longer enrolled; null means never left. */
	leftOn: PlainDate | null;
};

export type MarkFacts = {
	seanceId: string;
	enrolmentId: string;
	kind: 'present' | 'absent' | 'excused' | 'late';
	/** Minutes missed at the beginning; only a `late` mark has any. */
	lateMinutes: number;
};

/** What was said at the end of a course; null: taken back. */
export type ExitFacts = { enrolmentId: string; word: ExitWord | null };

export type QuarterFacts = { name: string; kind: QuarterKind };

export type PersonFacts = {
	id: string;
	birthYear: number | null;
	/** What is left of the birth year once the person is anonymised. */
	ageBand: AgeBand | null;
	sex: Sex | null;
	commune: string | null;
	/** Of the centre's own list; absent or null: not known. */
	quarter?: QuarterFacts | null;
	/** Had a mark in an earlier year, in any programme of the centre. */
	seenBefore: boolean;
};

export type SeasonFacts = {
	year: number;
	centre: { slug: string; name: string };
	programmes: ProgrammeFacts[];
	cycles: CycleFacts[];
	groups: GroupFacts[];
	seances: SeanceFacts[];
	enrolments: EnrolmentFacts[];
	marks: MarkFacts[];
	people: PersonFacts[];
	/** In the order in which they were said. */
	exits: ExitFacts[];
};
