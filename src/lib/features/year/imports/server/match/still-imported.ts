import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { IMPORTED_TABLES, type WrittenTable } from './imported-tables.ts';

/**
 * The import that wrote the row under this alias as it is, or null: the row carries its instant,
 * which no other writer shares (see stamp-import.ts).
 */
export function importOf(alias: string): RawBuilder<string | null> {
	return sql`(select im.id from imports im
		where im.recorded_at = ${sql.ref(`${alias}.recorded_at`)} and im.centre_id = ${sql.ref(`${alias}.centre_id`)})`;
}

/**
 * The records that the last import to write them left there, by their key, its columns one after
 * the other. One that is no longer there was taken back on screen; one that is there came from an
 * import, whoever changed it since.
 */
export async function readLeftByImports(db: Db, table: WrittenTable): Promise<Set<string>> {
	const columns = IMPORTED_TABLES[table].map((column) => sql`w.record_key ->> ${column}`);
	const { rows } = await sql<{ key: string }>`
		select concat_ws(' ', ${sql.join(columns)}) as key
		from import_writes w
		where w.table_name = ${table}
			and not exists (select from import_undos u where u.import_id = w.import_id)
		group by w.record_key
		having (array_agg(w.operation order by w.id desc))[1] <> 'delete'`.execute(db);
	return new Set(rows.map((row) => row.key));
}
