import { PgBoss } from 'pg-boss';
import { jobsUrl } from '../database/roles.ts';
import { log } from '../log.ts';
import type { Job, JobWorld } from './job.ts';
import { GIVEN_UP, SCHEMA } from './job-queues.ts';
import { keepCalendar } from './keep-calendar.ts';
import { onceAMinute } from './once-a-minute.ts';
import { runBatch, tellGivenUp } from './run-batch.ts';

/** How often the queue looks around, in seconds; the tests have less patience than the product. */
export type Rhythm = { look: number; lookAnyway: number; watch: number; calendar: number };

const RHYTHM: Rhythm = { look: 2, lookAnyway: 30, watch: 60, calendar: 30 };
const LAST_MOMENTS_MS = 10_000;

/**
 * Works the jobs in this process, beside its pages, until `stop`: it then waits ten seconds for
 * those under way, which another process takes up if they were not done. Several processes on one
 * database share them: each job, each due time goes to one. A database that stops is waited for.
 */
export async function startJobs(options: {
	world: JobWorld;
	jobs: readonly Job[];
	rhythm?: Rhythm;
}): Promise<{ stop(): Promise<void> }> {
	const { world, jobs, rhythm = RHYTHM } = options;
	const boss = new PgBoss({
		connectionString: jobsUrl(world.ownerUrl),
		application_name: 'declic jobs',
		max: 4,
		schema: SCHEMA,
		migrate: false,
		createSchema: false,
		reindex: false,
		registerInstance: false,
		useListenNotify: true,
		superviseIntervalSeconds: rhythm.watch,
		monitorIntervalSeconds: rhythm.watch,
		cronMonitorIntervalSeconds: rhythm.calendar,
		cronWorkerIntervalSeconds: Math.min(5, rhythm.calendar),
		openTelemetry: { enabled: false }
	});
	// Unheard, an error of the database would end the process; while it is away, each look is one.
	boss.on('error', onceAMinute('jobs wait for the database', log));
	boss.on('warning', ({ data }) => {
		log.warn({ about: (data as { type?: string }).type }, 'jobs');
	});
	try {
		await boss.start({ attempts: 3 });
		await keepCalendar(boss, jobs);
		await takeWork(boss, { world, jobs, rhythm });
	} catch (error) {
		// Half started, it would go on looking around behind the back of whoever tries again.
		await boss.stop({ graceful: false }).catch(() => {});
		throw error;
	}
	return { stop: () => boss.stop({ timeout: LAST_MOMENTS_MS }) };
}

async function takeWork(
	boss: PgBoss,
	{ world, jobs, rhythm }: { world: JobWorld; jobs: readonly Job[]; rhythm: Rhythm }
): Promise<void> {
	const looking = {
		pollingIntervalSeconds: rhythm.look,
		notifyPollingIntervalSeconds: rhythm.lookAnyway,
		// Two, so that a full hand asks for more at once; more would wait behind a slow one.
		batchSize: 2,
		burstWhenBatchFull: true
	};
	for (const job of jobs) {
		await boss.work(job.name, { ...looking, perJobResults: true }, (batch) =>
			runBatch(world, job, batch)
		);
	}
	await boss.work(GIVEN_UP, { ...looking, includeMetadata: true }, tellGivenUp);
}
