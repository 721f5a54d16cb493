import pg from 'pg';
import { OWNER_ROLE } from '../postgres/settings.ts';
import { APP_ROLE, JOBS_ROLE, KEYS_ROLE } from './role-names.ts';

const SIGNING_ROLES = [APP_ROLE, KEYS_ROLE, JOBS_ROLE];

/**
 * Takes back what PostgreSQL gives everybody, as the owner of the database: to connect, to make
 * temporary tables, to write large objects. The roles of the application may then come into the
 * databases of Déclic, and into no other of the embedded server. On a server that is not ours, what
 * belongs to others is left as it is. Nothing to take back costs a few questions.
 */
export async function closeToOthers(owner: pg.Client): Promise<void> {
	const { rows } = await owner.query<{ here: string }>('select current_database() as here');
	await closeDatabase(owner, rows[0]!.here);
	await closeLargeObjects(owner);
	await closeNeighbours(owner);
}

/** What a copy of a database does not take from it: who may come in is said of each. */
export async function closeDatabase(owner: pg.Client, name: string): Promise<void> {
	const { rows } = await owner.query<{ open: boolean }>(
		`select ${OPEN} or not has_database_privilege(r.rolname, d.oid, 'connect')
				or has_database_privilege(r.rolname, d.oid, 'temporary') as open
		from pg_database d, pg_roles r
		where d.datname = $1 and r.rolname = any ($2) and pg_has_role(d.datdba, 'usage')`,
		[name, SIGNING_ROLES]
	);
	if (!rows.some(({ open }) => open)) return;
	const database = pg.escapeIdentifier(name);
	const roles = SIGNING_ROLES.join(', ');
	// One statement, one transaction: nobody who serves is shut out meanwhile.
	await owner.query(`
		revoke connect, temporary on database ${database} from public, ${roles};
		grant connect on database ${database} to ${roles}`);
}

/** Whether everybody may still come into a database `d`, or make temporary tables there. */
const OPEN = `exists (select from aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) x
	where x.grantee = 0 and x.privilege_type in ('CONNECT', 'TEMPORARY'))`;

/** They hold files of any size, which no policy protects. */
async function closeLargeObjects(owner: pg.Client): Promise<void> {
	const { rows } = await owner.query<{ signature: string }>(
		`select p.oid::regprocedure as signature from pg_proc p
		where p.pronamespace = 'pg_catalog'::regnamespace
			and (p.proname ^@ 'lo_' or p.proname in ('loread', 'lowrite'))
			and pg_has_role(p.proowner, 'usage')
			and exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) x
				where x.grantee = 0)`
	);
	if (rows.length === 0) return;
	const functions = rows.map(({ signature }) => signature).join(', ');
	await owner.query(`revoke execute on function ${functions} from public`);
}

/** Another start does the same at this instant. */
const MEANWHILE = new Set(['XX000', '40001']);

/** Those that the embedded server is born with: nobody but its owner has anything to do there. */
async function closeNeighbours(owner: pg.Client): Promise<void> {
	const { rows } = await owner.query<{ name: string }>(
		`select d.datname as name from pg_database d
		where current_user = $1 and d.datdba = current_user::regrole
			and d.datname in ('postgres', 'template1') and ${OPEN}`,
		[OWNER_ROLE]
	);
	for (const { name } of rows) {
		await owner
			.query(`revoke connect, temporary on database ${pg.escapeIdentifier(name)} from public`)
			.catch((error: { code?: string }) => {
				if (!MEANWHILE.has(error.code ?? '')) throw error;
			});
	}
}
