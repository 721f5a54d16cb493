import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import {
	CHILDREN_FIRST,
	IMPORTED_TABLES,
	PARENTS_FIRST,
	sameKey,
	type WrittenTable
} from '../match/imported-tables.ts';

type Operation = 'insert' | 'update' | 'delete';

/**
 * Replays the log of an import backwards: what it inserted goes, what it changed or removed comes
 * back whole, dates included. Returns the number of rows.
 */
export async function restoreRows(db: Db, importId: string): Promise<number> {
	let rows = 0;
	for (const table of CHILDREN_FIRST) rows += await takeOut(db, importId, table);
	for (const table of PARENTS_FIRST) rows += await putBackValues(db, importId, table);
	for (const table of PARENTS_FIRST) rows += await putBackRows(db, importId, table);
	return rows;
}

function written(importId: string, table: WrittenTable, operation: Operation, column: string) {
	return sql`import_writes w
		cross join lateral jsonb_populate_record(null::${sql.table(table)}, ${sql.ref(`w.${column}`)}) k
		where w.import_id = ${importId} and w.table_name = ${table} and w.operation = ${operation}`;
}

async function takeOut(db: Db, importId: string, table: WrittenTable): Promise<number> {
	const { numAffectedRows } = await sql`delete from ${sql.table(table)} t
		using ${written(importId, table, 'insert', 'record_key')} and ${sameKey(table, 't', 'k')}`.execute(
		db
	);
	return Number(numAffectedRows);
}

async function putBackValues(db: Db, importId: string, table: WrittenTable): Promise<number> {
	const keys: readonly string[] = IMPORTED_TABLES[table];
	// The columns of that day: one added to the table since keeps the value it has.
	const { rows } = await sql<{ name: string }>`select jsonb_object_keys(before) as name from (
		select before from import_writes
		where import_id = ${importId} and table_name = ${table} and operation = 'update' limit 1
	) one`.execute(db);
	const columns = rows.map((row) => row.name).filter((name) => !keys.includes(name));
	if (columns.length === 0) return 0;
	const set = columns.map((name) => sql`${sql.ref(name)} = ${sql.ref(`k.${name}`)}`);
	const { numAffectedRows } = await sql`update ${sql.table(table)} t set ${sql.join(set)}
		from ${written(importId, table, 'update', 'before')} and ${sameKey(table, 't', 'k')}`.execute(db);
	return Number(numAffectedRows);
}

async function putBackRows(db: Db, importId: string, table: WrittenTable): Promise<number> {
	const { numAffectedRows } = await sql`insert into ${sql.table(table)}
		select k.* from ${written(importId, table, 'delete', 'before')}`.execute(db);
	return Number(numAffectedRows);
}
