import pg from 'pg';
import { getRollbackPlans, PgBoss } from 'pg-boss';
import { expect, onTestFinished, test } from 'vitest';
import { appUrl, jobsUrl } from '#lib/platform/database/roles.ts';
import { installJobs } from '#lib/platform/jobs/install-jobs.ts';
import type { Job } from '#lib/platform/jobs/job.ts';
import { copyTemplate, dropDatabase } from '../database/templates.ts';

const run = async () => {};
const some: readonly Job[] = [
	{ name: 'tidy', cron: '5 4 * * *', run },
	{ name: 'write', longestMinutes: 2, run }
];

async function migratedDatabase() {
	const url = await copyTemplate('migrated', 'install');
	const owner = new pg.Client({ connectionString: url });
	await owner.connect();
	// As it is before its first start: the template has a queue already.
	await owner.query('drop schema pgboss cascade');
	onTestFinished(async () => {
		await owner.end();
		await dropDatabase(url);
	});
	const lines = async (text: string) =>
		(await owner.query<{ line: string }>(`${text} order by 1`)).rows.map(({ line }) => line);
	return { url, owner, lines };
}

test('two starts at once on a new database install the queue once', async () => {
	const { url, lines } = await migratedDatabase();
	await Promise.all([installJobs(url, some), installJobs(url, some)]);
	expect(await lines('select name as line from pgboss.queue')).toEqual([
		'given-up',
		'tidy',
		'write'
	]);
});

test('a new version changes what it says of its jobs', async () => {
	const { url, lines } = await migratedDatabase();
	await installJobs(url, some);
	const told = `select name || ' ' || expire_seconds as line from pgboss.queue where name <> 'given-up'`;
	expect(await lines(told)).toEqual(['tidy 900', 'write 120']);
	await installJobs(url, [
		{ name: 'tidy', run },
		{ ...some[1]!, longestMinutes: 3 }
	]);
	expect(await lines(told)).toEqual(['tidy 900', 'write 180']);
});

test('when nothing changed, nothing is written', async () => {
	const { url, lines } = await migratedDatabase();
	await installJobs(url, some);
	const rows = `select name || xmin::text as line from pgboss.queue`;
	const before = await lines(rows);
	await installJobs(url, some);
	expect(await lines(rows)).toEqual(before);
});

test('the tables of an older library are brought forward, indexes included', async () => {
	const { url, owner, lines } = await migratedDatabase();
	await installJobs(url, some);
	const version = 'select version::text as line from pgboss.version';
	const [latest] = await lines(version);
	await owner.query(getRollbackPlans('pgboss', Number(latest)));
	await owner.query(`comment on schema pgboss is 'an older one'`);
	// As on the next day: it looks for indexes to build every ten seconds at most.
	await owner.query('update pgboss.version set bam_on = null');
	expect(await lines(version)).not.toEqual([latest]);
	await installJobs(url, some);
	expect(await lines(version)).toEqual([latest]);
	const boss = new PgBoss({ connectionString: url, migrate: false, supervise: false });
	await boss.start();
	const drift = await boss.detectSchemaDrift();
	await boss.stop();
	expect(drift).toMatchObject({ ok: true, building: [], missing: [] });
});

test('the pages may queue a job, and see nothing of those that wait', async () => {
	const { url, lines } = await migratedDatabase();
	await installJobs(url, some);
	const granted = await lines(`
		select distinct case when x.grantee = 0 then 'public' else x.grantee::regrole::text end || ' '
			|| lower(x.privilege_type) || ' ' || c.relname || coalesce('.' || a.attname, '') as line
		from pg_class c
		left join lateral (select null::name as attname, c.relacl as acl
			union all select attname, attacl from pg_attribute where attrelid = c.oid) a on true
		cross join lateral aclexplode(a.acl) x
		where c.relnamespace = 'pgboss'::regnamespace and x.grantee <> c.relowner
			and x.grantee <> 'declic_jobs'::regrole`);
	expect(granted).toEqual([
		'declic_app insert job_common',
		'declic_app select job_common.id',
		'declic_app select job_common.start_after',
		'declic_app select queue'
	]);
	const callers = await lines(`
		select p.proname || ' ' || case when x.grantee = 0 then 'public' else x.grantee::regrole::text end as line
		from pg_proc p cross join lateral aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) x
		where p.pronamespace = 'pgboss'::regnamespace and x.grantee <> p.proowner
			and x.grantee <> 'declic_jobs'::regrole`);
	expect(callers).toEqual(['job_now declic_app']);
	const lent = await lines(`
		select proname as line from pg_proc where pronamespace = 'pgboss'::regnamespace and prosecdef`);
	expect(lent).toEqual([]);
	await expect(ask(appUrl(url), 'select data from pgboss.job')).rejects.toThrow(
		/permission denied/
	);
	await expect(ask(appUrl(url), 'delete from pgboss.job')).rejects.toThrow(/permission denied/);
});

test('whoever works the jobs sees no table of the product, and is nobody special', async () => {
	const { url, owner, lines } = await migratedDatabase();
	await installJobs(url, some);
	const seen = await lines(`
		select c.relname as line from pg_class c
		where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
			and has_any_column_privilege('declic_jobs', c.oid, 'select, insert, update, references')`);
	expect(seen).toEqual([]);
	await expect(ask(jobsUrl(url), 'select from people')).rejects.toThrow(/permission denied/);
	await expect(ask(jobsUrl(url), 'create table pgboss.mine (id int)')).rejects.toThrow(
		/permission denied/
	);
	const { rows } = await owner.query(`
		select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication as special,
			exists (select from pg_auth_members where member = r.oid) as member
		from pg_roles r where rolname = 'declic_jobs'`);
	expect(rows).toEqual([{ special: false, member: false }]);
});

async function ask(url: string, text: string): Promise<void> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		await client.query(text);
	} finally {
		await client.end();
	}
}
