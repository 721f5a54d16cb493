import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { PARENTS_FIRST, type WrittenTable } from '../match/imported-tables.ts';

/** A foreign key towards a table that imports write, whoever owns the table it comes from. */
export type Link = {
	child: string;
	parent: WrittenTable;
	columns: { child: string; parent: string }[];
};

/**
 * Asked of the catalogue, so that a table added later cannot be forgotten: an import is not
 * undone under what another part of the product hung on it.
 */
export async function findLinks(db: Db): Promise<Link[]> {
	const { rows } = await sql<Link>`
		select child.relname as child, parent.relname as parent,
			(select jsonb_agg(jsonb_build_object('child', a.attname, 'parent', b.attname))
				from unnest(f.conkey, f.confkey) as pair (here, there)
				join pg_attribute a on a.attrelid = f.conrelid and a.attnum = pair.here
				join pg_attribute b on b.attrelid = f.confrelid and b.attnum = pair.there) as columns
		from pg_constraint f
		join pg_class child on child.oid = f.conrelid
		join pg_class parent on parent.oid = f.confrelid
		where f.contype = 'f' and parent.relnamespace = 'public'::regnamespace
			and parent.relname = any(${PARENTS_FIRST})`.execute(db);
	return rows;
}
