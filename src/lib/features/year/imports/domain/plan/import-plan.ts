import type { ImportedRows, ImportedTable, RowChange, RowRemoval } from './plan-import-rows.ts';
import type { CellPlace, Question } from '../register.ts';

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

/** A plan that changes nothing yet. */
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

/** Changes of one row are one change: an import writes a record once. */
export function addUpdate(plan: ImportPlan, change: RowChange): void {
	const name = rowName(change);
	plan.updates.set(name, {
		...change,
		set: { ...plan.updates.get(name)?.set, ...change.set }
	});
}

/** A row that goes is no longer changed. */
export function addRemoval(plan: ImportPlan, removal: RowRemoval): void {
	plan.updates.delete(rowName(removal));
	plan.deletes.set(rowName(removal), removal);
}

function rowName({ table, key }: RowRemoval): string {
	return `${table} ${Object.values(key).join(' ')}`;
}
