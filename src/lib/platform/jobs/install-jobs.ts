import pg from 'pg';
import type { PgBoss } from 'pg-boss';
import bossPackage from 'pg-boss/package.json' with { type: 'json' };
import { poolSettings } from '../database/pool.ts';
import type { Job } from './job.ts';
import { fingerprint, GIVEN_UP_QUEUE, queueOf, SCHEMA } from './job-queues.ts';

/** Any number, as long as every Déclic uses the same one. */
const JOBS_LOCK = 5_172_021;

// The pages queue a job and see nothing of those that wait; the role that works them touches
// nothing else. Both lend their rights to nobody: no function here runs with its owner's.
const GRANTS = `
	revoke all on schema ${SCHEMA} from public;
	revoke execute on all functions in schema ${SCHEMA} from public;
	grant usage on schema ${SCHEMA} to declic_app, declic_jobs;
	grant select on ${SCHEMA}.queue to declic_app;
	grant insert, select (id, start_after) on ${SCHEMA}.job_common to declic_app;
	grant execute on function ${SCHEMA}.job_now() to declic_app;
	grant select, insert, update, delete on all tables in schema ${SCHEMA} to declic_jobs;
	grant usage on all sequences in schema ${SCHEMA} to declic_jobs;
	grant execute on all functions in schema ${SCHEMA} to declic_jobs`;

/**
 * Makes or brings forward the tables and the queues of the jobs, as the owner of the database, after
 * the migrations. Nothing changed since last time costs one question.
 */
export async function installJobs(ownerUrl: string, jobs: readonly Job[]): Promise<void> {
	const owner = new pg.Client(poolSettings(ownerUrl));
	// A server that stops meanwhile is told by the query that waits for it.
	owner.on('error', () => {});
	await owner.connect();
	try {
		const wanted = fingerprint(jobs, bossPackage.version, GRANTS);
		if ((await installed(owner)) === wanted) return;
		await owner.query('select pg_advisory_lock($1)', [JOBS_LOCK]);
		if ((await installed(owner)) === wanted) return;
		await install(owner, jobs);
		await owner.query(GRANTS);
		await owner.query(`comment on schema ${SCHEMA} is '${wanted}'`);
	} finally {
		await owner.end();
	}
}

/** The fingerprint left by the last installation; null the first time. */
async function installed(owner: pg.Client): Promise<string | null> {
	const { rows } = await owner.query<{ known: string | null }>(
		`select obj_description(to_regnamespace('${SCHEMA}'), 'pg_namespace') as known`
	);
	return rows[0]?.known ?? null;
}

async function install(owner: pg.Client, jobs: readonly Job[]): Promise<void> {
	// Only needed on the day something changed: every other start would wait for it.
	const { PgBoss } = await import('pg-boss');
	const boss = new PgBoss({
		db: { executeSql: (text, values) => owner.query(text, values) },
		schema: SCHEMA,
		supervise: false,
		schedule: false,
		registerInstance: false,
		bamIntervalSeconds: 10,
		openTelemetry: { enabled: false }
	});
	const failures: unknown[] = [];
	boss.on('error', (error) => failures.push(error));
	try {
		await boss.start();
		await indexesBuilt(boss, failures);
		await tell(boss, jobs);
	} finally {
		await boss.stop({ timeout: 1000 });
	}
	if (failures.length > 0) throw failures[0];
}

/** A newer version may build indexes after its migration, and only the owner can. */
async function indexesBuilt(boss: PgBoss, failures: unknown[]): Promise<void> {
	for (;;) {
		const status = await boss.getBamStatus();
		const isBuilding = status.some(
			(one) => one.status === 'pending' || one.status === 'in_progress'
		);
		if (!isBuilding || failures.length > 0) return;
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
}

/** Says, queue by queue, how patient to be with its jobs. */
async function tell(boss: PgBoss, jobs: readonly Job[]): Promise<void> {
	for (const queue of [GIVEN_UP_QUEUE, ...jobs.map(queueOf)]) {
		await boss.createQueue(queue.name, queue);
		const { name, ...rest } = queue;
		await boss.updateQueue(name, rest);
	}
}
