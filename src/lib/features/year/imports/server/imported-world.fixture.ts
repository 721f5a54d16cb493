import { createHash } from 'node:crypto';
import { startCentre } from '#lib/features/learning/workshops/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { TestDatabase } from '../../../../../../tests/database/test-database.ts';
import type { RegisterDraft } from '../domain/register.ts';
import type { ImportReport } from './registers/import-report.ts';
import { recordRegisters } from './registers/record-registers.ts';
import { undoImport } from './undo/undo-import.ts';

export const TRACES_KEY = Buffer.from('a key of the tests, thirty-two b');
/** A day on which everybody of 2018 is too long ago, and 2026 is not. */
export const TODAY = '2026-11-24';

/** The tables that imports write, children of them, and the people's side: what an undo gives back. */
export const DATA_TABLES = [
	'people',
	'person_identities',
	'person_phones',
	'person_traces',
	'cycles',
	'cycle_cancellations',
	'workshop_groups',
	'group_animators',
	'seances',
	'seance_cancellations',
	'seance_closings',
	'seance_animators',
	'enrolments',
	'departures',
	'attendances',
	'observations'
] as const;

export async function openCentre(world: TestDatabase, slug: string): Promise<string> {
	const added = await world.asOperator([], (db) =>
		startCentre(db, { slug, name: `Centre ${slug}` })
	);
	if ('refusal' in added) throw new Error(added.message);
	return added.id;
}

type Choices = {
	answers?: Record<string, string>;
	dryRun?: boolean;
	today?: string;
	year?: number;
	at?: Temporal.Instant;
};

/** Records a register that was understood elsewhere; a refusal fails the test. */
export async function record(
	world: TestDatabase,
	centreId: string,
	draft: RegisterDraft,
	choices: Choices = {}
): Promise<ImportReport> {
	const report = await world.asOperator(
		[centreId],
		(db) => recordIn(db, draft, choices),
		choices.at
	);
	if ('refusal' in report) throw new Error(report.message);
	return report;
}

export function recordIn(db: Db, draft: RegisterDraft, choices: Choices = {}) {
	const { answers = {}, dryRun = false, today = TODAY } = choices;
	const year = choices.year ?? draft.cycles[0]?.year ?? 2018;
	const sha256 = createHash('sha256').update(JSON.stringify(draft)).digest();
	const understood = { draft, files: [{ name: 'registre.xlsx', sha256 }] };
	return recordRegisters(db, { understood, year, answers, dryRun, today, tracesKey: TRACES_KEY });
}

export function undo(world: TestDatabase, centreId: string, importId: string) {
	return world.asOperator([centreId], (db) => undoImport(db, { importId }));
}

/** Every row of every data table of a centre, as the database itself would spell it. */
export async function photograph(world: TestDatabase): Promise<Record<string, string[]>> {
	const tables: Record<string, string[]> = {};
	for (const table of DATA_TABLES) {
		const { rows } = await world.owner.query<{ row: string }>(
			`select to_jsonb(t)::text as row from ${table} t order by 1`
		);
		tables[table] = rows.map(({ row }) => row);
	}
	return tables;
}

/** How many rows each data table has; empty ones are left out. */
export async function countRows(
	world: TestDatabase,
	centreId: string
): Promise<Record<string, number>> {
	const counts: Record<string, number> = {};
	for (const table of DATA_TABLES) {
		const { rows } = await world.owner.query<{ count: number }>(
			`select count(*) as count from ${table} where centre_id = $1`,
			[centreId]
		);
		if (rows[0]!.count > 0) counts[table] = rows[0]!.count;
	}
	return counts;
}
