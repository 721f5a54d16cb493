import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import {
	type AllHolds,
	type HeldOfPerson,
	type TableName,
	tablesOfPeople
} from '#lib/platform/database/holds.ts';
import type { ToldTable } from '../domain/held-record.ts';

/**
 * Every row that hangs from a person, as the acting role may see it, in the order in which the
 * features say it; a table without any is not there. One statement for all.
 */
export async function heldRows(db: Db, holds: AllHolds, personId: string): Promise<ToldTable[]> {
	const held = tablesOfPeople(holds);
	const her = sql`${personId}::uuid`;
	const selected = [...held].map(([table, said]) => rowsOf(table, said, whose(held, table, her)));
	const { rows } = await sql<{ table: TableName; row: Record<string, unknown> }>`
		${sql.join(selected, sql` union all `)}`.execute(db);
	const found = Map.groupBy(rows, (row) => row.table);
	return [...held].flatMap(([table, said]) => {
		const mine = found.get(table);
		return mine ? [{ ...shapeOf(table, said), rows: mine.map(({ row }) => row) }] : [];
	});
}

function shapeOf(table: TableName, said: HeldOfPerson): Omit<ToldTable, 'rows'> {
	const joined = Object.entries(said.joined ?? {}).map(([key, [label]]) => ({ key, label }));
	const own = Object.entries(said.columns).map(([key, { label, values }]) => ({
		key,
		label,
		values
	}));
	return {
		table,
		title: said.title,
		isFileOnly: said.fileOnly ?? false,
		columns: [...joined, ...own]
	};
}

function rowsOf(
	table: TableName,
	{ joined, instead }: HeldOfPerson,
	where: RawBuilder<unknown>
): RawBuilder<unknown> {
	const added = [
		...Object.entries(joined ?? {}).map(([key, [, value]]) => [key, value] as const),
		...Object.entries(instead ?? {})
	].flatMap(([key, value]) => [sql.lit(key), value]);
	const row =
		added.length > 0
			? sql`to_jsonb(t) || jsonb_build_object(${sql.join(added)})`
			: sql`to_jsonb(t)`;
	return sql`select ${sql.lit(table)}::text as "table", ${row} as row
		from ${sql.table(table)} t where ${where}`;
}

/** Whether `t` is hers: by a column of a resident, or through the rows that hang from one. */
function whose(
	held: ReadonlyMap<TableName, HeldOfPerson>,
	table: TableName,
	her: RawBuilder<unknown>
): RawBuilder<unknown> {
	const each = Object.entries(held.get(table)!.of).map(([column, parent]) =>
		parent === 'people'
			? sql`${sql.ref(`t.${column}`)} = ${her}`
			: sql`${sql.ref(`t.${column}`)} in (select t.id from ${sql.table(parent)} t
					where ${whose(held, parent, her)})`
	);
	return sql`(${sql.join(each, sql` or `)})`;
}
