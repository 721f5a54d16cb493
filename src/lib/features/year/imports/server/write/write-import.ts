import { sql } from 'kysely';
import { randomUUIDv7 } from 'node:crypto';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import type { ImportPlan } from '../../domain/plan/import-plan.ts';
import type { ImportKind } from './list-imports.ts';
import { instantOfImport } from './stamp-import.ts';
import type { Understood } from '../read/understand-files.ts';
import type { TraceRow } from '../match/missing-traces.ts';
import { changesOfPlan, writeChanges } from './write-plan.ts';

/** Opens an import: what it reads, of which seasons, from which files. */
export async function openImport(
	db: Db,
	opened: {
		kind: ImportKind;
		year: number;
		years: number[];
		files: Understood['files'];
	}
): Promise<{ importId: string; at: string }> {
	const { kind, year, years, files } = opened;
	const centre_id = centreOf(db);
	const at = await instantOfImport(db);
	const importId = randomUUIDv7();
	const { recorded_by } = recordedBy(db);
	await db
		.insertInto('imports')
		.values({ id: importId, centre_id, kind, year, years, recorded_at: at, recorded_by })
		.execute();
	await db
		.insertInto('import_files')
		.values(
			files.map(({ name, sha256 }) => ({ import_id: importId, centre_id, file_name: name, sha256 }))
		)
		.execute();
	await writeJournal(db, { action: 'import', kind: 'import', id: importId });
	return { importId, at };
}

/** Writes a plan of registers and what it came from, with one line in the journal. */
export async function writeImport(
	db: Db,
	seasons: { year: number; years: number[] },
	files: Understood['files'],
	plan: ImportPlan,
	traces: TraceRow[]
): Promise<{ importId: string; written: number }> {
	const opened = await openImport(db, { kind: 'registers', ...seasons, files });
	const written = await writeChanges(db, changesOfPlan(plan, traces), opened);
	await writeSightings(db, plan, opened.importId);
	return { importId: opened.importId, written };
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
	await sql`insert into import_groups
		select * from jsonb_populate_recordset(null::import_groups, ${JSON.stringify(rows)}::jsonb)`.execute(
		db
	);
}
