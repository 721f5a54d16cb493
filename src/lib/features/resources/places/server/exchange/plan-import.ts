import {
	changedColumns,
	type PlaceColumns,
	type PlaceFacts,
	wholeFacts
} from '../../domain/facts/place.ts';
import { type PlaceRefusal, readFacts } from '../../domain/facts/read-facts.ts';
import { monthsOfKind } from '../../domain/facts/verify-age.ts';
import { serviceOf, structureOf } from '../../domain/standard/write-data-inclusion.ts';
import { plainText } from '../../domain/standard/write-row.ts';
import { breathe } from '#lib/platform/threads/breathe.ts';
import type { KnownPlace, KnownPlaces } from './known-places.ts';
import { idFault, type KeptFault, keptFaults, type Line } from './read-lines.ts';

export type PlannedNew = { facts: PlaceFacts; digests: string[] };
export type PlannedChange = {
	id: string;
	facts: PlaceFacts;
	before: Partial<PlaceColumns>;
	after: Partial<PlaceColumns>;
};
export type ImportPlan = {
	added: PlannedNew[];
	changed: Map<string, PlannedChange>;
	/** An undone import had taken them away: they are written again. */
	back: Map<string, PlannedChange>;
	/** Of the directory, and as the files tell them. */
	same: Set<string>;
	/** Refuges of the directory that a file names, and what changes: by which they will be known again. */
	named: Map<string, string[]>;
	faults: KeptFault[];
	/** The place, or the new one, of each line that is kept: whose faults are its own. */
	placeOf: Map<string, PlannedNew | string>;
};

type Planning = {
	known: KnownPlaces;
	today: string;
	formatOf: (file: string) => string | null;
	/** Whether whoever imports may put that place back. */
	mayPutBack: (place: KnownPlace) => boolean;
};

/** What the lines would write: places that are new, and facts that differ. Nothing is written. */
export async function planImport(lines: readonly Line[], planning: Planning): Promise<ImportPlan> {
	const plan: ImportPlan = {
		added: [],
		changed: new Map(),
		back: new Map(),
		same: new Set(),
		named: new Map(),
		faults: [],
		placeOf: new Map()
	};
	const begun = new Map<string, PlannedNew>();
	// What tells more of a place comes once the place is there.
	for (const line of [...lines].sort((a, b) => Number(a.row.isPartial) - Number(b.row.isPartial))) {
		await breathe();
		planLine(line, planning, plan, begun);
	}
	for (const id of plan.changed.keys()) plan.same.delete(id);
	return plan;
}

function planLine(
	line: Line,
	planning: Planning,
	plan: ImportPlan,
	begun: Map<string, PlannedNew>
): void {
	const { known, today } = planning;
	const { row, id, source } = line;
	if (!row.facts || id === null) return;
	const tell = (fault: ReturnType<typeof idFault>) =>
		plan.faults.push(...keptFaults(line.file, { row: row.row, faults: [fault] }));
	const of = `${line.file}\n${row.row}`;
	const handle = `${source ?? ''}\n${id}`;
	const was = line.refugeId ? known.byId(line.refugeId) : known.find(source, id);
	if (was === 'taken') return void tell(idFault('id-taken', row));
	if (was) {
		plan.placeOf.set(of, was.id);
		if (was.facts.isRefuge) noteNamed(plan, was, line);
		planKnown(was, line, planning, plan, tell);
		const kept = was.mergedInto && row.isRefuge && known.byId(was.mergedInto);
		if (kept) planRefuge(kept, line, planning, plan);
		return;
	}
	const before = begun.get(handle);
	if (row.isPartial && !before) return void tell(idFault('unknown-structure', row));
	const facts = readFacts(before ? { ...before.facts, ...row.facts } : newFacts(line, today));
	if ('refusal' in facts) return void plan.faults.push(refusedFault(line, facts));
	if (before) {
		plan.placeOf.set(of, before);
		before.facts = facts;
		return;
	}
	const added = { facts, digests: line.digests };
	plan.added.push(added);
	begun.set(handle, added);
	plan.placeOf.set(of, added);
}

/** What a line changes of a place that the directory has. */
function planKnown(
	was: KnownPlace,
	line: Line,
	{ today, formatOf, mayPutBack }: Planning,
	plan: ImportPlan,
	tell: (fault: ReturnType<typeof idFault>) => void
): void {
	const { row } = line;
	const isBack = was.removed === 'undone' && mayPutBack(was);
	if (was.removed && !isBack) {
		tell(idFault('removed', row));
		return void plan.same.add(was.id);
	}
	const into = isBack ? plan.back : plan.changed;
	const sooner = into.get(was.id);
	const told = row.isPartial ? { updatedOn: was.facts.updatedOn, ...row.facts } : row.facts!;
	const isSchema = formatOf(line.file) === 'data-inclusion';
	const change = planChange(was, told, { today, isSchema, sooner });
	if (change === 'older') tell(idFault('older', row));
	if (typeof change !== 'string') {
		if ('refusal' in change) return void plan.faults.push(refusedFault(line, change));
		into.set(was.id, change);
		noteNamed(plan, was, line);
	} else if (!isBack) plan.same.add(was.id);
	else if (!sooner) {
		into.set(was.id, { id: was.id, facts: was.facts, before: {}, after: {} });
		noteNamed(plan, was, line);
	}
}

/** The place that another one was merged into has the same door: it is the refuge too, whatever day the file is of. */
function planRefuge(kept: KnownPlace, line: Line, { today }: Planning, plan: ImportPlan): void {
	const into = plan.back.has(kept.id) ? plan.back : plan.changed;
	const change = planChange(
		kept,
		{ isRefuge: true },
		{ today, isSchema: false, sooner: into.get(kept.id) }
	);
	if (typeof change === 'string') return;
	if ('refusal' in change) return void plan.faults.push(refusedFault(line, change));
	into.set(kept.id, change);
	noteNamed(plan, kept, line);
}

/** A file may name it in several lines, and each otherwise. */
function noteNamed(plan: ImportPlan, { id }: KnownPlace, { digests }: Line): void {
	plan.named.set(id, [...(plan.named.get(id) ?? []), ...digests]);
}

function newFacts({ row, id, source }: Line, today: string): PlaceFacts {
	const facts = row.facts!;
	const kind = facts.kind ?? 'Autre';
	return wholeFacts(
		{ ...facts, name: facts.name!, kind, source, sourceId: row.isRefuge ? null : id },
		{ updatedOn: facts.updatedOn ?? today, verifyMonths: facts.verifyMonths ?? monthsOfKind(kind) }
	);
}

type Change = {
	today: string;
	isSchema: boolean;
	/** What another line of these files already changes of it. */
	sooner: PlannedChange | undefined;
};

/** Facts of a line that its place does not have; « older »: the directory knows better. */
function planChange(
	was: KnownPlace,
	told: Partial<PlaceFacts>,
	{ today, isSchema, sooner }: Change
): PlannedChange | 'same' | 'older' | PlaceRefusal {
	if (was.mergedInto) return 'same';
	const stands = sooner?.facts ?? was.facts;
	const differing = differingFacts(stands, told, isSchema);
	if (Object.keys(differing).length === 0) return 'same';
	if (told.updatedOn && told.updatedOn < was.facts.updatedOn) return 'older';
	const facts = readFacts({ ...stands, ...differing, updatedOn: told.updatedOn ?? today }, stands);
	if ('refusal' in facts) return facts;
	const { changed, before, after } = changedColumns(was.facts, facts);
	if (changed.every((column) => column === 'updated_on') && !told.updatedOn) return 'same';
	return { id: was.id, facts, before, after };
}

/** What is told otherwise than it is known, spaces apart. A source is by what a place is known, not a fact of it. */
function differingFacts(
	was: PlaceFacts,
	told: Partial<PlaceFacts>,
	isSchema: boolean
): Partial<PlaceFacts> {
	const { source: _source, sourceId: _sourceId, ...facts } = told;
	if (was.isRefuge) delete facts.isRefuge;
	// Hours in words are for who has no hours; those that can be read take their place.
	if (facts.hours === undefined && was.hours !== null) delete facts.hoursSaid;
	if (facts.hours && was.hours === null && was.hoursSaid) facts.hoursSaid ??= null;
	const entries = Object.entries(facts) as [keyof PlaceFacts, never][];
	const differing = Object.fromEntries(
		entries.filter(([fact, value]) => plainFact(was[fact]) !== plainFact(value))
	) as Partial<PlaceFacts>;
	return isSchema ? saidBySchema(was, differing) : differing;
}

function plainFact(value: PlaceFacts[keyof PlaceFacts] | undefined): string {
	if (Array.isArray(value)) return JSON.stringify(value.map(plainText));
	return typeof value === 'string' ? plainText(value) : JSON.stringify(value ?? null);
}

/** Several values of ours are one of the schema: a fact that changes nothing of what it says is not told. */
function saidBySchema(was: PlaceFacts, told: Partial<PlaceFacts>): Partial<PlaceFacts> {
	const inSchema = (facts: PlaceFacts) => {
		const place = { id: '', facts };
		return JSON.stringify([structureOf(place), serviceOf(place)]);
	};
	const asked = inSchema({ ...was, ...told });
	const kept = { ...told };
	for (const fact of Object.keys(told) as (keyof PlaceFacts)[]) {
		const { [fact]: _left, ...others } = kept;
		if (inSchema({ ...was, ...others }) === asked) delete kept[fact];
	}
	return kept;
}

/** The last net: what the screens would refuse too. */
function refusedFault({ file, row }: Line, { refusal, message }: PlaceRefusal): KeptFault {
	const code = refusal === 'confidential' ? 'confidential' : 'unknown-value';
	return {
		...{ file, row: row.row, field: 'nom', code, message, suggestion: null },
		...{ raw: null, isNote: false }
	};
}
