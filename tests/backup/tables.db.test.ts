import { describe, expect, test } from 'vitest';
import { LEFT_EMPTY } from '#lib/platform/backup/left-empty.ts';
import { tablesClosedToBackups } from '#lib/platform/backup/read-everything.ts';
import { listTables } from '#lib/platform/backup/saved-tables.ts';
import { useTestDatabase } from '../database/test-database.ts';
import { MIGRATIONS, readCatalogue } from '../tenancy/catalogue.ts';

const world = useTestDatabase();

async function lines(text: string): Promise<string[]> {
	const { rows } = await world.owner.query<{ line: string }>(`${text} order by 1`);
	return rows.map(({ line }) => line);
}

test('every table is saved, row by row or on purpose without its rows', async () => {
	const saved = (await listTables(world.owner)).map(({ name }) => name);
	expect(saved).toEqual([...(await readCatalogue(world.owner)).keys()]);
});

test('every table is open to backups: « select let_backups_read(…) » in its migration', async () => {
	expect(await tablesClosedToBackups(world.owner)).toEqual([]);
});

test('backups read, and can do nothing else', async () => {
	const rights = await lines(
		`select distinct c.relkind::text || ' ' || lower(x.privilege_type) as line
		from pg_class c cross join lateral aclexplode(c.relacl) x
		where x.grantee = 'declic_backup'::regrole`
	);
	expect(rights).toEqual(['S select', 'r select']);
	expect(
		await lines(
			`select polrelid::regclass::text as line from pg_policy
			where 'declic_backup'::regrole = any (polroles) and polcmd <> 'r'`
		)
	).toEqual([]);
});

test('the role that reads is nobody special, owns nothing, and nobody signs in as it', async () => {
	const { rows } = await world.owner.query(
		`select rolcanlogin or rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication
				or rolinherit and exists (select from pg_auth_members where member = r.oid) as special,
			exists (select from pg_shdepend where refobjid = r.oid and deptype = 'o') as owns
		from pg_roles r where rolname = 'declic_backup'`
	);
	expect(rows).toEqual([{ special: false, owns: false }]);
});

test('its members have to take it: none of them reads more than before by default', async () => {
	expect(
		await lines(
			`select member::regrole::text as line from pg_auth_members
			where roleid = 'declic_backup'::regrole and inherit_option`
		)
	).toEqual([]);
	expect(
		await lines(
			`select rolname::text as line from pg_roles
			where rolname in ('declic_app', 'declic_counts', 'declic_keys', 'declic_jobs')
				and pg_has_role(oid, 'declic_backup', 'SET')`
		)
	).toEqual([]);
});

describe('a table that a migration forgot to open', () => {
	test.each([
		['at all', 'create table forgotten (id integer)'],
		[
			'behind its row-level security',
			`create table forgotten (id integer); grant select on forgotten to declic_backup;
			alter table forgotten enable row level security`
		],
		[
			'for all its rows',
			`create table forgotten (id integer); select let_backups_read('forgotten');
			alter table forgotten enable row level security;
			alter policy backup_reads on forgotten using (id > 0)`
		]
	])('%s is seen', async (_how, statement) => {
		const owner = await world.owner.connect();
		await owner.query(`begin; ${statement}`);
		const closed = await tablesClosedToBackups(owner);
		await owner.query('rollback');
		owner.release();
		expect(closed).toEqual(['forgotten']);
	});
});

test('what is left empty exists, has a reason, and nothing that comes back points to it', async () => {
	const tables = new Set((await listTables(world.owner)).map(({ name }) => name));
	const named = Object.entries(LEFT_EMPTY);
	expect(named.filter(([name, reason]) => !tables.has(name) || reason.length < 20)).toEqual([]);
	const pointing = await lines(
		`select conrelid::regclass || ' to ' || confrelid::regclass as line from pg_constraint
		where contype = 'f' and confrelid = any ('{${Object.keys(LEFT_EMPTY).join(',')}}'::regclass[])`
	);
	const comingBack = pointing.filter((line) => !Object.hasOwn(LEFT_EMPTY, line.split(' ')[0]!));
	expect(comingBack).toEqual([]);
});

test('migrations write no row: a database that was never used is empty, and can be restored into', async () => {
	for (const { name } of await listTables(world.owner)) {
		expect([name, (await world.owner.query(`select from ${name}`)).rowCount]).toEqual([name, 0]);
	}
	expect(await lines(`select to_regclass('${MIGRATIONS}')::text as line`)).toEqual([MIGRATIONS]);
});
