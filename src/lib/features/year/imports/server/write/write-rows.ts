import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { IMPORTED_TABLES, sameKey, type WrittenTable } from '../match/imported-tables.ts';

type Row = Record<string, unknown>;

/** Rows one statement carries: enough to be fast, few enough to keep its text under some megabytes. */
const ROWS_AT_ONCE = 5_000;

/** Inserts whole rows; a column left out is null, whatever its default. */
export async function insertRows(db: Db, table: WrittenTable, rows: Row[]): Promise<void> {
	for (const some of chunks(rows)) {
		await sql`insert into ${sql.table(table)}
			select * from jsonb_populate_recordset(null::${sql.table(table)}, ${some}::jsonb)`.execute(db);
	}
}

/** Sets the same columns on many rows; each carries its key and its values. */
export async function updateRows(db: Db, table: WrittenTable, rows: Row[]): Promise<void> {
	const keys: readonly string[] = IMPORTED_TABLES[table];
	const byColumns = Map.groupBy(rows, (row) =>
		Object.keys(row)
			.filter((column) => !keys.includes(column))
			.sort()
			.join(' ')
	);
	for (const [columns, alike] of byColumns) {
		const set = columns
			.split(' ')
			.map((column) => sql`${sql.ref(column)} = ${sql.ref(`n.${column}`)}`);
		for (const some of chunks(alike)) {
			await sql`update ${sql.table(table)} t set ${sql.join(set)}
				from jsonb_populate_recordset(null::${sql.table(table)}, ${some}::jsonb) n
				where ${sameKey(table, 't', 'n')}`.execute(db);
		}
	}
}

export async function deleteRows(db: Db, table: WrittenTable, keys: Row[]): Promise<void> {
	for (const some of chunks(keys)) {
		await sql`delete from ${sql.table(table)} t
			using jsonb_populate_recordset(null::${sql.table(table)}, ${some}::jsonb) n
			where ${sameKey(table, 't', 'n')}`.execute(db);
	}
}

function* chunks(rows: Row[]): Generator<string> {
	for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
		yield JSON.stringify(rows.slice(start, start + ROWS_AT_ONCE));
	}
}
