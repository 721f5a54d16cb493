import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';

/** A table that hangs from another by the identifier of its row. */
export type Link = {
	child: string;
	/** The column that says whose the row is. */
	column: string;
	primary: string[];
	/** What may not be twice in the table, where that column is a part of it. */
	uniques: string[][];
	/** Whether the application may rewrite a row; otherwise it is taken out and put in again. */
	mayUpdate: boolean;
	/** Whether other tables hang from it in turn. */
	isParent: boolean;
};

/**
 * What hangs from `parent`, asked of the catalogue: a table added later is moved like the others,
 * without anybody having to think of it.
 */
export async function linksTo(db: Db, parent: string): Promise<Link[]> {
	const { rows } = await sql<Link>`
		select distinct c.relname as child, a.attname as "column",
			(select array_agg(k.attname order by k.attname) from pg_index x
				join pg_attribute k on k.attrelid = x.indrelid and k.attnum = any(x.indkey)
				where x.indrelid = c.oid and x.indisprimary) as "primary",
			coalesce((select jsonb_agg((select jsonb_agg(k.attname) from pg_attribute k
					where k.attrelid = x.indrelid and k.attnum = any(x.indkey)))
				from pg_index x where x.indrelid = c.oid and x.indisunique and x.indpred is null
					and a.attnum = any(x.indkey)), '[]') as uniques,
			has_table_privilege(c.oid, 'update') as "mayUpdate",
			exists (select from pg_constraint g where g.contype = 'f' and g.confrelid = c.oid) as "isParent"
		from pg_constraint f
		join pg_class c on c.oid = f.conrelid
		cross join lateral unnest(f.conkey, f.confkey) as pair (here, there)
		join pg_attribute a on a.attrelid = f.conrelid and a.attnum = pair.here
		join pg_attribute b on b.attrelid = f.confrelid and b.attnum = pair.there and b.attname = 'id'
		where f.contype = 'f' and f.confrelid = ${`public.${parent}`}::regclass
			and f.connamespace = 'public'::regnamespace
		order by child, "column"`.execute(db);
	return rows.map((row) => ({ ...row, primary: namesOf(row.primary) }));
}

/** An array of the catalogue’s own type comes as text. */
function namesOf(names: string[] | string): string[] {
	return typeof names === 'string' ? names.replace(/[{}]/g, '').split(',') : names;
}
