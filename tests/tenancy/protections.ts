import type pg from 'pg';
import { MIGRATIONS } from './catalogue.ts';

type Connection = Pick<pg.Client, 'query'>;

async function lines(owner: Connection, text: string): Promise<string[]> {
	const { rows } = await owner.query<{ line: string }>(`${text} order by line`);
	return rows.map(({ line }) => line);
}

/** Tables of which row-level security is off, not forced, or says nothing. */
export function unprotectedTables(owner: Connection): Promise<string[]> {
	return lines(
		owner,
		`select c.relname as line from pg_class c
		where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
			and c.relname <> '${MIGRATIONS}'
			and not (c.relrowsecurity and c.relforcerowsecurity and exists (
				select from pg_policy p where p.polrelid = c.oid and p.polpermissive
					and p.polroles && array['declic_app'::regrole::oid, 'declic_keys'::regrole::oid]))`
	);
}

/** Policies that speak to anybody but the roles of the product; backups may only read. */
export function strayPolicies(owner: Connection): Promise<string[]> {
	return lines(
		owner,
		`select p.polrelid::regclass || ' ' || p.polname as line from pg_policy p
		where not p.polroles <@ array['declic_app'::regrole::oid, 'declic_keys'::regrole::oid, 'declic_counts'::regrole::oid]
			and not (p.polroles = array['declic_backup'::regrole::oid] and p.polcmd = 'r')`
	);
}

/** Views, materialised views and foreign tables: they read around row-level security. */
export function otherRelations(owner: Connection): Promise<string[]> {
	return lines(
		owner,
		`select c.relname as line from pg_class c
		where c.relnamespace = 'public'::regnamespace and c.relkind in ('v', 'm', 'f')`
	);
}

/**
 * Every right on a table or one of its columns that is not its owner's: « people app select ».
 * Backups read every table, and tests/backup sees that they do nothing else.
 */
export function rights(owner: Connection): Promise<string[]> {
	return lines(
		owner,
		`select c.relname || coalesce('.' || a.attname, '') || ' '
				|| case when x.grantee = 0 then 'public' else x.grantee::regrole::text end || ' '
				|| lower(x.privilege_type) as line
		from pg_class c
		left join lateral (select null::name as attname, c.relacl as acl
			union all select attname, attacl from pg_attribute
				where attrelid = c.oid and attacl is not null) a on true
		cross join lateral aclexplode(a.acl) x
		where c.relnamespace = 'public'::regnamespace and x.grantee <> c.relowner
			and not (x.grantee = 'declic_backup'::regrole and x.privilege_type = 'SELECT')`
	);
}

/** Functions that run with their owner's rights: « name as declic_counts », or « as owner ». */
export function definers(owner: Connection): Promise<string[]> {
	return lines(
		owner,
		`select p.proname || ' as ' || case
				when p.proowner = 'declic_counts'::regrole then 'declic_counts' else 'owner' end as line
		from pg_proc p
		where p.pronamespace = 'public'::regnamespace and p.prosecdef`
	);
}

/**
 * Those among them that do not say where names are looked for, or let a temporary table of the
 * caller come first (PostgreSQL searches it before all, unless it is named last).
 */
export function misledDefiners(owner: Connection): Promise<string[]> {
	return lines(
		owner,
		`select p.proname as line from pg_proc p
		where p.pronamespace = 'public'::regnamespace and p.prosecdef
			and 'search_path=pg_catalog, public, pg_temp' <> all (coalesce(p.proconfig, '{}'))`
	);
}

/** Who, besides its owner, may call what: « acting_role public ». Functions of extensions aside. */
export function callers(owner: Connection): Promise<string[]> {
	return lines(
		owner,
		`select p.proname || ' '
				|| case when x.grantee = 0 then 'public' else x.grantee::regrole::text end as line
		from pg_proc p
		cross join lateral aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) x
		where p.pronamespace = 'public'::regnamespace and x.grantee <> p.proowner
			and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`
	);
}

/** What a role owns, anywhere in this database. */
export function ownedBy(owner: Connection, role: string): Promise<string[]> {
	return lines(
		owner,
		`select pg_describe_object(classid, objid, 0) as line from pg_shdepend
		where refobjid = '${role}'::regrole and deptype = 'o'
			and dbid in (0, (select oid from pg_database where datname = current_database()))`
	);
}
