/**
 * A register, once understood: what Déclic proposes to write, and what it is unsure of.
 * Nothing here has touched the database; people are still known by the words of the file.
 */

export type CellPlace = { file: string; sheet: string; cell: string };

/** A mark of the attendance register (study-2.6; "en retard" carries its minutes). */
export type Mark =
	| { kind: 'present' }
	| { kind: 'absent' }
	| { kind: 'excused' }
	| { kind: 'late'; minutes: number };

/** `09:00`-style wall-clock time in the centre's zone. */
export type ClockTime = string;
/** `2018-01-11`-style plain date in the centre's zone. */
export type PlainDate = string;

export type DraftPerson = {
	/** Stable within one draft: the same person of two files has one key. */
	key: string;
	/** As written in the first file that names the person. */
	familyName: string;
	givenName: string;
	birthYear?: number;
	sex?: 'female' | 'male';
	/** E.164. Absent when unreadable (then a problem says so). */
	phone?: string;
	/** A number the regulator reserves for fiction (06 39 98 xx xx …): accepted, and marked. */
	phoneIsFictional?: boolean;
	/** The number is the responsible adult's, not the child's: the adult is "à compléter". */
	phoneIsResponsibleAdults?: boolean;
	places: CellPlace[];
};

export type DraftMark = { seanceKey: string; mark: Mark; place: CellPlace };

export type DraftEnrolment = {
	personKey: string;
	/** Absent means from the first séance of the group. */
	enrolledOn?: PlainDate;
	/** First day on which the person is no longer enrolled. */
	leftOn?: PlainDate;
	place: CellPlace;
	/** Only séances with a known mark; a blank that means nothing is not here. */
	marks: DraftMark[];
	/** Texts of observation columns, kept only when the direction opted in for that column. */
	observations: { column: string; text: string; place: CellPlace }[];
};

export type DraftSeance = {
	key: string;
	date: PlainDate;
	startsAt?: ClockTime;
	/** Planned minutes; the real ones are the same until somebody corrects them. */
	minutes: number;
	/** The year was not written in the file and was inferred. */
	yearInferred: boolean;
	place: CellPlace;
	/** A note or a header cancels this séance ("férié", "annulée"). */
	cancelledBy?: { text: string; place: CellPlace };
};

export type DraftGroup = {
	key: string;
	/** "Groupe 1", "A"; empty when the register has a single unnamed group. */
	label: string;
	slot?: { weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7; startsAt: ClockTime; endsAt: ClockTime };
	/** Where the séances are held, as written ("Centre Jacques Brel"). */
	venue?: string;
	/** Animators' names as written. */
	animators: string[];
	seances: DraftSeance[];
	enrolments: DraftEnrolment[];
};

export type DraftCycle = {
	key: string;
	/** Slug of one of the centre's programmes. */
	programme: string;
	year: number;
	/** In the annex's words: "janvier-février". */
	label: string;
	/** Set when a note says the cycle did not take place; shown for confirmation. */
	cancelledBy?: { text: string; place: CellPlace };
	groups: DraftGroup[];
};

export type Question = {
	/** Stable for the same files: an answer is given back under this id. */
	id: string;
	kind:
		| 'programme'
		| 'year'
		| 'dates'
		| 'duration'
		| 'blank-marks'
		| 'unknown-mark'
		| 'same-person'
		| 'drop-out'
		| 'cancellation'
		| 'columns'
		| 'observations'
		| 'responsible-adult'
		| 'other';
	place: CellPlace;
	/** One French sentence, ending with a question mark. */
	text: string;
	choices: { value: string; label: string }[];
	/** What is done when nobody answers: always the safest choice. */
	assumed: string;
};

export type Problem = CellPlace & { message: string };

export type ColumnRole =
	| 'full-name'
	| 'family-name'
	| 'given-name'
	| 'birth-year'
	| 'birth-date'
	| 'sex'
	| 'phone'
	| 'responsible-phone'
	| 'enrolled-on'
	| 'cycle'
	| 'group'
	| 'slot'
	| 'seance-number'
	| 'date'
	| 'mark'
	| 'late-minutes'
	| 'minutes'
	| 'programme'
	| 'venue'
	| 'animator'
	| 'observation'
	| 'ignored';

/** One table found in a sheet, shown so that a person can correct how its columns were read. */
export type Layout = {
	/** Same header words in the same order give the same fingerprint: the correction is remembered under it. */
	fingerprint: string;
	place: CellPlace;
	kind: 'grid' | 'list';
	columns: { index: number; header: string; role: ColumnRole | 'seance'; sample: string }[];
};

export type RegisterDraft = {
	cycles: DraftCycle[];
	people: DraftPerson[];
	questions: Question[];
	problems: Problem[];
	layouts: Layout[];
};

export type ReadingContext = {
	/** The season asked for; dates without a year are read in it, other years are a question. */
	year: number;
	programmes: {
		slug: string;
		name: string;
		aliases: string[];
		defaultMinutes?: number;
		/** One comes when one likes: who came no more has not dropped out. */
		isFree?: boolean;
	}[];
	/** Given answers, by question id. */
	answers: Record<string, string>;
	/** Corrected columns, by layout fingerprint: column index → role. */
	mappings: Record<string, Record<number, ColumnRole>>;
};
