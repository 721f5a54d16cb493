import type pg from 'pg';

export type Column = {
	name: string;
	type: string;
	isRequired: boolean;
	/** The database fills it: an identity, or a default. */
	isFilled: boolean;
	/** The first value of its closed list, if it has one. */
	firstChoice: string | null;
};

export type ForeignKey = { columns: string[]; parent: string; parentColumns: string[] };

export type Table = { name: string; columns: Column[]; keys: ForeignKey[]; primary: string[] };

/** Not ours to walk: it belongs to the migrations alone, and the application has no right on it. */
export const MIGRATIONS = 'schema_migrations';

/** The tables of the schema as PostgreSQL itself describes them. */
export async function readCatalogue(owner: pg.Pool): Promise<Map<string, Table>> {
	const { rows } = await owner.query<Table>(
		`select c.relname as name,
			(select jsonb_agg(jsonb_build_object(
				'name', a.attname, 'type', a.atttypid::regtype::text, 'isRequired', a.attnotnull,
				'isFilled', a.attidentity <> '' or a.atthasdef,
				'firstChoice', (select substring(pg_get_constraintdef(k.oid) from
						'= ANY \\(\\(?ARRAY\\[''([^'']*)''')
					from pg_constraint k
					where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
						and pg_get_constraintdef(k.oid) like '%= ANY (%' limit 1)
				) order by a.attnum)
				from pg_attribute a
				where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
			coalesce((select jsonb_agg(jsonb_build_object(
				'columns', (select jsonb_agg(attname order by i) from unnest(k.conkey) with ordinality u(n, i)
					join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.n),
				'parent', k.confrelid::regclass::text,
				'parentColumns', (select jsonb_agg(attname order by i) from unnest(k.confkey) with ordinality u(n, i)
					join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.n)) order by k.oid)
				from pg_constraint k where k.conrelid = c.oid and k.contype = 'f'), '[]') as keys,
			(select jsonb_agg(a.attname) from pg_index i
				join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
				where i.indrelid = c.oid and i.indisprimary) as "primary"
		from pg_class c
		where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> $1
		order by c.relname`,
		[MIGRATIONS]
	);
	return new Map(rows.map((table) => [table.name, table]));
}
