import type { CellPlace, Question } from './register.ts';

/** The rows an import may write, by table; who and when are added as they are written. */
export type ImportedRows = {
	people: {
		id: string;
		birth_year: number | null;
		age_band: string | null;
		age_band_year: number | null;
		sex: 'female' | 'male' | null;
	};
	person_identities: {
		person_id: string;
		family_name: string;
		given_name: string;
		name_key: string;
	};
	person_phones: {
		id: string;
		person_id: string;
		number: string;
		owner: 'own' | 'responsible-adult';
		is_fictional: boolean;
	};
	cycles: { id: string; programme_id: string; year: number; label: string };
	cycle_cancellations: { cycle_id: string; reason: string };
	workshop_groups: {
		id: string;
		cycle_id: string;
		label: string;
		weekday: number | null;
		starts_at: string | null;
		ends_at: string | null;
		venue: string | null;
	};
	group_animators: { group_id: string; staff_id: string };
	seances: {
		id: string;
		group_id: string;
		day: string;
		starts_at: string | null;
		planned_minutes: number;
	};
	seance_cancellations: { seance_id: string; reason: string };
	enrolments: { id: string; group_id: string; person_id: string; enrolled_on: string | null };
	departures: { enrolment_id: string; left_on: string };
	attendances: {
		seance_id: string;
		enrolment_id: string;
		group_id: string;
		kind: string;
		late_minutes: number | null;
	};
	observations: { id: string; enrolment_id: string; column_name: string; body: string };
};

export type ImportedTable = keyof ImportedRows;

export type RowKey = Record<string, string>;
export type RowChange = { table: ImportedTable; key: RowKey; set: Record<string, unknown> };
export type RowRemoval = { table: ImportedTable; key: RowKey };

/** What an anonymous subject may be found again by; only keyed digests of it are ever written. */
export type TraceSource = {
	personId: string;
	nameKey: string;
	birthYear?: number;
	phone?: string;
	groupIds: string[];
};

/** One thing that the file and the centre's records do not say alike. */
export type Difference = {
	/** The cell of the file; the group's first cell when the file no longer has one. */
	place: CellPlace;
	/** The person, as the file writes her; shown, never kept. */
	who?: string;
	/** In French: « Présence du 11/01/2018 ». */
	what: string;
	/** What the centre has. Null: nothing. */
	before: string | null;
	/** What the file says. Null: nothing. */
	after: string | null;
	/** `kept`: the centre's value stays, because somebody wrote it on screen since. */
	kind: 'added' | 'changed' | 'removed' | 'kept';
};

/** What becomes of the people of the files. */
export type PeopleStatement = { keptByName: number; anonymous: number; alreadyKnown: number };

export type ImportPlan = {
	inserts: { [Table in ImportedTable]: ImportedRows[Table][] };
	/** One change a row, under its table and key. */
	updates: Map<string, RowChange>;
	deletes: Map<string, RowRemoval>;
	traces: TraceSource[];
	/** What the register has of each group, whether it is written or was there before. */
	groups: { groupId: string; enrolmentIds: string[]; seanceIds: string[] }[];
	differences: Difference[];
	questions: Question[];
	people: PeopleStatement;
};

export function emptyPlan(): ImportPlan {
	return {
		inserts: {
			people: [],
			person_identities: [],
			person_phones: [],
			cycles: [],
			cycle_cancellations: [],
			workshop_groups: [],
			group_animators: [],
			seances: [],
			seance_cancellations: [],
			enrolments: [],
			departures: [],
			attendances: [],
			observations: []
		},
		updates: new Map(),
		deletes: new Map(),
		traces: [],
		groups: [],
		differences: [],
		questions: [],
		people: { keptByName: 0, anonymous: 0, alreadyKnown: 0 }
	};
}

export function addUpdate(plan: ImportPlan, change: RowChange): void {
	const name = rowName(change);
	plan.updates.set(name, {
		...change,
		set: { ...plan.updates.get(name)?.set, ...change.set }
	});
}

export function addRemoval(plan: ImportPlan, removal: RowRemoval): void {
	plan.updates.delete(rowName(removal));
	plan.deletes.set(rowName(removal), removal);
}

function rowName({ table, key }: RowRemoval): string {
	return `${table} ${Object.values(key).join(' ')}`;
}
