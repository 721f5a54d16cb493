/**
 * What the centre already has of the seasons a register speaks of. `importId` is the
 * import that wrote a row as it is now; null, somebody wrote or changed it on screen.
 */
export type KnownCycle = {
	id: string;
	/** Slug of the programme. */
	programme: string;
	year: number;
	label: string;
	cancellation: KnownFact | null;
	groups: KnownGroup[];
};

/** A fact an import may have written; `takenBack`: an import wrote it, and somebody removed it. */
export type KnownFact = { importId: string | null; takenBack: boolean };

export type KnownGroup = {
	id: string;
	label: string;
	weekday: number | null;
	startsAt: string | null;
	endsAt: string | null;
	venue: string | null;
	importId: string | null;
	/** Staff ids; those taken back on screen are in it too, so that no import brings them back. */
	animators: string[];
	seances: KnownSeance[];
	/** What the files of each import had of the group, by import id. */
	sightings: ReadonlyMap<string, Sighting>;
};

export type Sighting = { enrolments: ReadonlySet<string>; seances: ReadonlySet<string> };

export type KnownSeance = {
	id: string;
	day: string;
	startsAt: string | null;
	plannedMinutes: number;
	importId: string | null;
	/** An import wrote it first, whoever changed it since. */
	cameFromImport: boolean;
	cancellation: KnownFact | null;
	/** Its sheet was closed on screen, or it was given animators of its own. */
	workedOn: boolean;
};

export type KnownEnrolment = {
	id: string;
	personId: string;
	enrolledOn: string | null;
	importId: string | null;
	departure: (KnownFact & { leftOn: string | null }) | null;
	/** By séance id; a mark taken back on screen has a null kind. */
	marks: Map<string, KnownMark>;
	observations: Map<string, { id: string; body: string; importId: string | null }>;
};

export type KnownMark = {
	kind: string | null;
	lateMinutes: number | null;
	importId: string | null;
};

/** Enrolments of the groups the register speaks of, by group id. */
export type KnownEnrolments = ReadonlyMap<string, KnownEnrolment[]>;

export type KnownPerson = {
	id: string;
	/** False: an anonymous subject, found again by her traces. */
	named: boolean;
	birthYear: number | null;
	ageBand: string | null;
	ageBandYear: number | null;
	sex: string | null;
	phones: ReadonlySet<string>;
	importId: string | null;
};
