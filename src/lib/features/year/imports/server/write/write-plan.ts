import { sql } from 'kysely';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import type { ImportPlan } from '../../domain/plan/import-plan.ts';
import {
	CHILDREN_FIRST,
	PARENTS_FIRST,
	UNSIGNED_TABLES,
	type WrittenTable
} from '../match/imported-tables.ts';
import { deleteRows, insertRows, updateRows } from './write-rows.ts';
import type { TraceRow } from '../match/missing-traces.ts';

/** Rows from which the database must look at its tables again to stay fast (migration 0003). */
const LARGE_IMPORT = 1_000;

/** What an import changes, by table; nothing is said of a table it leaves alone. */
export type Changes = {
	inserts: Partial<Record<WrittenTable, object[]>>;
	/** Each row carries its key and what changes. */
	updates?: Partial<Record<WrittenTable, object[]>>;
	/** Keys. */
	deletes?: Partial<Record<WrittenTable, object[]>>;
};

/** The changes of a plan of registers. */
export function changesOfPlan(plan: ImportPlan, traces: TraceRow[]): Changes {
	const grouped = <Change extends { table: WrittenTable }>(
		changes: Iterable<Change>,
		row: (change: Change) => object
	) =>
		Object.fromEntries(
			[...Map.groupBy(changes, ({ table }) => table)].map(([table, some]) => [table, some.map(row)])
		);
	return {
		inserts: { ...plan.inserts, person_traces: traces },
		updates: grouped(plan.updates.values(), ({ key, set }) => ({ ...key, ...set })),
		deletes: grouped(plan.deletes.values(), ({ key }) => key)
	};
}

/** Writes changes in a few statements; the tables themselves log each row under `importId`. */
export async function writeChanges(
	db: Db,
	{ inserts, updates = {}, deletes = {} }: Changes,
	written: { importId: string; at: string }
): Promise<number> {
	await sql`select set_config('declic.import', ${written.importId}, true)`.execute(db);
	const centre_id = centreOf(db);
	const { recorded_by } = recordedBy(db);
	const stamp = { recorded_at: written.at, recorded_by };
	for (const table of CHILDREN_FIRST) await deleteRows(db, table, rowsOf(deletes, table));
	for (const table of PARENTS_FIRST) {
		const changes = rowsOf(updates, table);
		await updateRows(
			db,
			table,
			changes.map((row) => ({ ...row, ...stamp }))
		);
	}
	for (const table of PARENTS_FIRST) {
		const signature = UNSIGNED_TABLES.has(table) ? { recorded_at: written.at } : stamp;
		await insertRows(
			db,
			table,
			rowsOf(inserts, table).map((row) => ({ ...row, centre_id, ...signature }))
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

function rowsOf(changes: Partial<Record<WrittenTable, object[]>>, table: WrittenTable) {
	return (changes[table] ?? []) as Record<string, unknown>[];
}

export function isEmptyPlan(plan: ImportPlan, traces: TraceRow[]): boolean {
	const inserted = Object.values(plan.inserts).some((rows) => rows.length > 0);
	return !inserted && plan.updates.size === 0 && plan.deletes.size === 0 && traces.length === 0;
}
