import pg from 'pg';
import { LEFT_EMPTY } from './left-empty.ts';

/** Known by its files rather than by its rows (see `AppliedMigration`). */
export const MIGRATIONS_TABLE = 'schema_migrations';

export type TableShape = { name: string; columns: string[] };

type Connection = Pick<pg.Client, 'query'>;

/** The tables of the product in a database, with the columns that have to be written back. */
export async function listTables(client: Connection): Promise<TableShape[]> {
	const { rows } = await client.query<TableShape>(
		`select c.relname as name,
			(select coalesce(jsonb_agg(a.attname order by a.attnum), '[]') from pg_attribute a
				where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
					and a.attgenerated = '') as columns
		from pg_class c
		where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> $1
			and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
		order by c.relname`,
		[MIGRATIONS_TABLE]
	);
	return rows;
}

/** Those whose rows go into an archive. */
export function withRows(tables: TableShape[]): TableShape[] {
	return tables.filter(({ name }) => !Object.hasOwn(LEFT_EMPTY, name));
}

/** Those whose rows do not, on purpose. */
export function withoutRows(tables: TableShape[]): string[] {
	return tables.map(({ name }) => name).filter((name) => Object.hasOwn(LEFT_EMPTY, name));
}

/** The sequences behind identities and defaults. */
export async function listSequences(client: Connection): Promise<string[]> {
	const { rows } = await client.query<{ name: string }>(
		`select relname as name from pg_class
		where relnamespace = 'public'::regnamespace and relkind = 'S' order by 1`
	);
	return rows.map(({ name }) => name);
}

/** A name as SQL writes it, in the only schema of the product. */
export function qualified(name: string): string {
	return `public.${pg.escapeIdentifier(name)}`;
}

/** Table and columns, as COPY takes them. */
export function copied({ name, columns }: TableShape): string {
	return `${qualified(name)} (${columns.map(pg.escapeIdentifier).join(', ')})`;
}

/**
 * The text of every value is the same whatever the server's settings, and a table is read in the
 * order of its pages. No time-out of a hosting company ends a long reading.
 */
export const SAME_TEXT = `set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres';
	set timezone = 'UTC'; set bytea_output = 'hex'; set extra_float_digits = 1;
	set client_encoding = 'UTF8'; set synchronize_seqscans = off;
	set statement_timeout = 0; set lock_timeout = 0; set idle_in_transaction_session_timeout = 0;
	set transaction_timeout = 0`;
