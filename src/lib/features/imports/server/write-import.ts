import { sql } from 'kysely';
import { randomUUIDv7 } from 'node:crypto';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import type { ImportPlan } from '../domain/import-plan.ts';
import { instantOfImport } from './stamp-import.ts';
import type { Understood } from './understand-files.ts';
import type { TraceRow } from './missing-traces.ts';
import { writePlan } from './write-plan.ts';

/** Writes a plan and what it came from, with one line in the journal. */
export async function writeImport(
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
	await sql`insert into import_groups
		select * from jsonb_populate_recordset(null::import_groups, ${JSON.stringify(rows)}::jsonb)`.execute(
		db
	);
}
