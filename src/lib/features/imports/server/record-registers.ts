import { randomUUIDv7 } from 'node:crypto';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import type { Difference, ImportPlan, PeopleStatement } from '../domain/import-plan.ts';
import { matchKnownPeople } from '../domain/match-known-people.ts';
import { planImport } from '../domain/plan-import.ts';
import { findCandidates, wordsOf } from '../domain/plan-import-candidates.ts';
import { describeEnrolled } from '../domain/plan-import-contacts.ts';
import { matchSeason } from '../domain/plan-import-season.ts';
import { type CycleSummary, summarise } from '../domain/plan-import-summary.ts';
import type { Layout, PlainDate, Problem, Question } from '../domain/register.ts';
import { orderedIds } from './ordered-ids.ts';
import { readKnownEnrolments } from './read-known-enrolments.ts';
import { readNamedPeople, readTracedPeople } from './read-known-people.ts';
import { readKnownSeason } from './read-known-season.ts';
import { readProgrammeIds, readStaffNames } from './read-team.ts';
import { type ClosedYear, refuseClosedYear } from './refuse-closed-year.ts';
import { holdSheets, instantOfImport, takeTurn } from './stamp-import.ts';
import type { Understood } from './understand-files.ts';
import { isEmptyPlan, missingTraces, type TraceRow, writePlan } from './write-plan.ts';

export type ImportChoices = {
	/** The season asked for. */
	year: number;
	/** Given answers, by question id. */
	answers: Record<string, string>;
	/** Says everything and writes nothing. */
	dryRun: boolean;
	/** The day it is in the centre's zone. */
	today: PlainDate;
	/** Key of the digests of names too old to be kept; it never enters the database. */
	tracesKey: Buffer;
};

export type ImportReport = {
	/** Null in a dry run, and when there was nothing to write. */
	importId: string | null;
	/** Rows written. */
	written: number;
	cycles: number;
	/** Different people understood in the files. */
	people: number;
	statement: PeopleStatement;
	summary: CycleSummary[];
	differences: Difference[];
	questions: Question[];
	problems: Problem[];
	layouts: Layout[];
};

/**
 * Writes what was understood, all of it or nothing. What the centre already has is recognised
 * and left alone: the same files again write no row and leave no import behind.
 */
export async function recordRegisters(
	db: Db,
	{ understood, ...choices }: ImportChoices & { understood: Understood }
): Promise<ImportReport | ClosedYear> {
	const { draft, files } = understood;
	await takeTurn(db);
	const years = [...new Set([choices.year, ...draft.cycles.map((cycle) => cycle.year)])];
	const closed = await refuseClosedYear(db, years);
	if (closed) return closed;
	if (!choices.dryRun) await holdSheets(db, years);
	const season = matchSeason(draft, await readKnownSeason(db, years));
	const enrolled = describeEnrolled(draft, season, choices.today);
	const matches = matchKnownPeople(
		findCandidates(
			enrolled,
			await readNamedPeople(
				db,
				enrolled.map(({ nameKey }) => nameKey)
			),
			await readTracedPeople(db, enrolled.flatMap(wordsOf), choices.tracesKey)
		),
		choices.answers
	);
	const groupIds = [...season.groups.values()].map((group) => group.id);
	const known = {
		season,
		enrolments: await readKnownEnrolments(db, groupIds),
		people: matches.known,
		programmes: await readProgrammeIds(db),
		staff: await readStaffNames(db)
	};
	const { answers } = choices;
	const plan = planImport(draft, enrolled, known, { answers, newId: orderedIds() });
	const traces = await missingTraces(db, plan, choices.tracesKey);
	const nothing = choices.dryRun || isEmptyPlan(plan, traces);
	const outcome = nothing
		? { importId: null, written: 0 }
		: await write(db, { year: choices.year, years }, files, plan, traces);
	return {
		...outcome,
		cycles: draft.cycles.length,
		people: draft.people.length,
		statement: plan.people,
		summary: summarise(draft, season, enrolled, matches.known),
		differences: plan.differences,
		questions: [...draft.questions, ...matches.questions, ...plan.questions],
		problems: draft.problems,
		layouts: draft.layouts
	};
}

async function write(
	db: Db,
	seasons: { year: number; years: number[] },
	files: Understood['files'],
	plan: ImportPlan,
	traces: TraceRow[]
): Promise<{ importId: string; written: number }> {
	const centre_id = centreOf(db);
	const at = await instantOfImport(db);
	const importId = randomUUIDv7();
	const { recorded_by } = recordedBy(db);
	await db
		.insertInto('imports')
		.values({ id: importId, centre_id, ...seasons, recorded_at: at, recorded_by })
		.execute();
	await db
		.insertInto('import_files')
		.values(
			files.map(({ name, sha256 }) => ({ import_id: importId, centre_id, file_name: name, sha256 }))
		)
		.execute();
	const written = await writePlan(db, plan, traces, { importId, at });
	await writeSightings(db, plan, importId);
	await writeJournal(db, { action: 'import', kind: 'import', id: importId });
	return { importId, written };
}

/** What the files had of each group: a corrected version of them will be told from another file. */
async function writeSightings(db: Db, plan: ImportPlan, importId: string): Promise<void> {
	const centre_id = centreOf(db);
	const rows = plan.groups.map(({ groupId, enrolmentIds, seanceIds }) => ({
		import_id: importId,
		group_id: groupId,
		centre_id,
		enrolment_ids: enrolmentIds,
		seance_ids: seanceIds
	}));
	if (rows.length > 0) await db.insertInto('import_groups').values(rows).execute();
}
