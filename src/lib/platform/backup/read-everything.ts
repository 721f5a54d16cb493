import type pg from 'pg';
import { refuse } from '#lib/shared/refuse.ts';
import { Refused } from './refusal.ts';

/** Reads every row of every table and can do nothing else (migrations/0008). */
const BACKUP_ROLE = 'declic_backup';

/**
 * Lets the transaction that has just begun read every row. Row-level security is forced on the
 * owner too: either it may bypass it (the embedded server's), or it takes the role that the policies
 * of backups speak to (a rented database). Takes no snapshot.
 */
export async function readEverything(client: pg.Client, mayBypass: boolean): Promise<void> {
	// Refuses, rather than leaves rows out, if the right to bypass were ever missing.
	await client.query(mayBypass ? 'set local row_security = off' : `set local role ${BACKUP_ROLE}`);
}

/** Whether the account bypasses row-level security; refuses when it may not read all tables either way. */
export async function mayBypass(client: pg.Client): Promise<boolean> {
	const { rows } = await client.query<{ bypasses: boolean; takes: boolean }>(
		`select rolsuper or rolbypassrls as bypasses,
			exists (select from pg_roles b where b.rolname = $1 and pg_has_role(b.oid, 'SET')) as takes
		from pg_roles where rolname = current_user`,
		[BACKUP_ROLE]
	);
	const { bypasses, takes } = rows[0]!;
	if (bypasses) return true;
	if (!takes) throw notReadable('les tables');
	const closed = await tablesClosedToBackups(client);
	if (closed.length > 0) throw notReadable(closed.join(', '));
	return false;
}

/** Tables of which `declic_backup` would not read every row. */
export async function tablesClosedToBackups(client: Pick<pg.Client, 'query'>): Promise<string[]> {
	const { rows } = await client.query<{ name: string }>(
		`select c.relname as name from pg_class c
		where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'S')
			and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
			and not (has_table_privilege($1, c.oid, 'SELECT') and (not c.relrowsecurity or exists (
				select from pg_policy p where p.polrelid = c.oid and p.polpermissive
					and p.polcmd in ('r', '*') and $1::regrole = any (p.polroles)
					and pg_get_expr(p.polqual, p.polrelid) = 'true')))
		order by 1`,
		[BACKUP_ROLE]
	);
	return rows.map(({ name }) => name);
}

function notReadable(what: string): Refused {
	return new Refused(
		refuse(
			'not-readable',
			`Le compte de DATABASE_URL ne peut pas tout lire (${what}), et une sauvegarde incomplète n’en est pas une : lancez une fois « npm run declic -- doctor » pour mettre la base à jour, puis recommencez.`
		)
	);
}
