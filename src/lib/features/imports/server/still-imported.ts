import { type RawBuilder, sql } from 'kysely';
import type { WrittenTable } from './imported-tables.ts';

/**
 * The row under this alias is as an import wrote it: it carries the instant of one, which no
 * other writer shares (see stamp-import.ts).
 */
export function isImported(alias: string): RawBuilder<boolean> {
	return sql<boolean>`(${sql.ref(`${alias}.recorded_at`)} in (select recorded_at from imports))`;
}

/**
 * The last import that wrote this record left it there. Of a record that is no longer there,
 * somebody took it back on screen; of one that is, an import wrote it first.
 */
export function takenBack(table: WrittenTable, key: Record<string, string>): RawBuilder<boolean> {
	const pairs = Object.entries(key).flatMap(([column, ref]) => [sql.lit(column), sql.ref(ref)]);
	return sql<boolean>`coalesce((
		select w.operation <> 'delete' from import_writes w
		where w.table_name = ${sql.lit(table)}
			and w.centre_id = any ((select acting_centres())::uuid[])
			and w.record_key = jsonb_build_object(${sql.join(pairs)})
			and not exists (select from import_undos u where u.import_id = w.import_id)
		order by w.id desc limit 1), false)`;
}
