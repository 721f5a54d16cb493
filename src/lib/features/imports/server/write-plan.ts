import { sql } from 'kysely';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import type { ImportPlan } from '../domain/import-plan.ts';
import {
	CHILDREN_FIRST,
	PARENTS_FIRST,
	UNSIGNED_TABLES,
	type WrittenTable
} from './imported-tables.ts';
import { deleteRows, insertRows, updateRows } from './write-rows.ts';
import type { TraceRow } from './missing-traces.ts';

/** Rows from which the database must look at its tables again to stay fast (migration 0003). */
const LARGE_IMPORT = 1_000;

/** Writes a plan in a few statements; the tables themselves log each row under `importId`. */
export async function writePlan(
	db: Db,
	plan: ImportPlan,
	traces: TraceRow[],
	written: { importId: string; at: string }
): Promise<number> {
	await sql`select set_config('declic.import', ${written.importId}, true)`.execute(db);
	const centre_id = centreOf(db);
	const { recorded_by } = recordedBy(db);
	const stamp = { recorded_at: written.at, recorded_by };
	const deletes = Map.groupBy(plan.deletes.values(), ({ table }) => table);
	const updates = Map.groupBy(plan.updates.values(), ({ table }) => table);
	const inserts = { ...plan.inserts, person_traces: traces } as Record<WrittenTable, object[]>;
	for (const table of CHILDREN_FIRST) {
		const removals = deletes.get(table as keyof ImportPlan['inserts']) ?? [];
		await deleteRows(
			db,
			table,
			removals.map(({ key }) => key)
		);
	}
	for (const table of PARENTS_FIRST) {
		const changes = updates.get(table as keyof ImportPlan['inserts']) ?? [];
		await updateRows(
			db,
			table,
			changes.map(({ key, set }) => ({ ...key, ...set, ...stamp }))
		);
	}
	for (const table of PARENTS_FIRST) {
		const signature = UNSIGNED_TABLES.has(table) ? { recorded_at: written.at } : stamp;
		await insertRows(
			db,
			table,
			inserts[table].map((row) => ({ ...row, centre_id, ...signature }))
		);
	}
	// Whatever the transaction writes next is not the import's.
	await sql`select set_config('declic.import', '', true)`.execute(db);
	const { count } = await db
		.selectFrom('import_writes')
		.where('import_id', '=', written.importId)
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.executeTakeFirstOrThrow();
	if (count >= LARGE_IMPORT) await sql`select recount_imported_tables()`.execute(db);
	return count;
}

export function isEmptyPlan(plan: ImportPlan, traces: TraceRow[]): boolean {
	const inserted = Object.values(plan.inserts).some((rows) => rows.length > 0);
	return !inserted && plan.updates.size === 0 && plan.deletes.size === 0 && traces.length === 0;
}
