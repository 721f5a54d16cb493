import { beforeAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { asActing } from '#lib/platform/database/acting.ts';
import { installJobs } from '#lib/platform/jobs/install-jobs.ts';
import { queueJob } from '#lib/platform/jobs/queue-job.ts';
import { startJobs } from '#lib/platform/jobs/start-jobs.ts';
import { A_TUESDAY, useTestDatabase } from '../database/test-database.ts';
import { IN_A_HURRY, jobWorld } from './job-world.fixture.ts';
import { NOTES, notingJobs, readNotes, readQueued } from './noting-jobs.fixture.ts';
import { startWorker } from './workers.ts';

const db = useTestDatabase();
const soon = { timeout: 120_000, interval: 50 };

beforeAll(async () => {
	await db.owner.query(NOTES);
	await installJobs(db.ownerUrl, notingJobs);
});
beforeEach(() => db.owner.query('delete from notes; delete from pgboss.job'));

const queue = (name: string, mark: string) =>
	db.asOperator([], (tx) => queueJob(tx, name, { mark }));

const notesOf = (job: string) => readNotes(db, job);
const queued = () => readQueued(db);

async function workHere() {
	const world = jobWorld(db.ownerUrl);
	const working = await startJobs({ world, jobs: notingJobs, rhythm: IN_A_HURRY });
	onTestFinished(async () => {
		await working.stop();
		await world.close();
	});
	return working;
}

test('a job is done once its transaction has committed, and not before', async () => {
	await workHere();
	await db.asOperator([], async (tx) => {
		await queueJob(tx, 'note', { mark: 'committed' });
		expect(await queued()).toEqual([]);
	});
	await vi.waitFor(
		async () => expect(await notesOf('note')).toMatchObject([{ mark: 'committed' }]),
		soon
	);
});

test.each([
	['that refuses', async () => ({ refusal: 'full', message: 'Le groupe est complet.' })],
	['that breaks', () => Promise.reject(new Error('broken'))]
])('a use case %s queues nothing', async (_how, end) => {
	const acting = { staffId: null, role: 'operator' as const, centres: [], at: A_TUESDAY };
	await asActing(db.app, acting, async (tx) => {
		await queueJob(tx, 'note', { mark: 'never' });
		return end();
	}).catch(() => {});
	expect(await queued()).toEqual([]);
});

test('one asked for later waits until then', async () => {
	await db.asOperator([], (tx) =>
		queueJob(
			tx,
			'note',
			{ mark: 'later' },
			{ startAfter: Temporal.Now.instant().add({ hours: 1 }) }
		)
	);
	await queue('note', 'now');
	await workHere();
	await vi.waitFor(
		async () =>
			expect(await queued()).toMatchObject([{ state: 'created' }, { state: 'completed' }]),
		soon
	);
	expect(await notesOf('note')).toMatchObject([{ mark: 'now' }]);
});

test('one that stumbles is tried again, and ends well', async () => {
	await workHere();
	await queue('stumble', 'uneven');
	await vi.waitFor(
		async () => expect(await queued()).toMatchObject([{ state: 'completed' }]),
		soon
	);
	expect(await notesOf('stumble')).toHaveLength(3);
});

test('one that fails every time is said by name and identifier, without what it quoted', async () => {
	const worker = await startWorker(db.ownerUrl);
	await queue('fail', 'doomed');
	await vi.waitFor(() => expect(worker.said()).toContain('job given up'), soon);
	expect(await worker.leave()).toBe(0);
	const [failed] = await queued();
	expect(failed).toMatchObject({ name: 'fail', state: 'failed' });
	const { rows } = await db.owner.query(`select id from pgboss.job where name = 'fail'`);
	expect(worker.said()).toContain(`"job":"fail","id":"${rows[0].id}"`);
	const everything =
		worker.said() + JSON.stringify(await db.owner.query('select * from pgboss.job'));
	expect(everything).toContain('NO_WAY');
	expect(everything).not.toMatch(/Marguerite|06 39/);
});

test('leaving, a process finishes the job under way, and takes no other', async () => {
	const world = jobWorld(db.ownerUrl);
	const begun = Promise.withResolvers<void>();
	const end = Promise.withResolvers<void>();
	const done: string[] = [];
	const slow = {
		...notingJobs[0]!,
		run: async (_world: unknown, data: object) => {
			begun.resolve();
			await end.promise;
			done.push((data as { mark: string }).mark);
		}
	};
	const working = await startJobs({ world, jobs: [slow], rhythm: IN_A_HURRY });
	await queue('note', 'under way');
	await begun.promise;
	const stopped = working.stop();
	await queue('note', 'for another');
	end.resolve();
	await stopped;
	await world.close();
	expect(done).toEqual(['under way']);
	expect((await queued()).map(({ state }) => state)).toEqual(['completed', 'created']);
});

test('the calendar is that of the last process started, and what it missed is due once', async () => {
	const startWith = async (cron?: string) => {
		const world = jobWorld(db.ownerUrl);
		const timed = { ...notingJobs[0]!, cron };
		const working = await startJobs({ world, jobs: [timed], rhythm: IN_A_HURRY });
		await working.stop();
		await world.close();
		const { rows } = await db.owner.query(
			'select name, cron, timezone, options from pgboss.schedule'
		);
		return rows;
	};
	const due = (cron: string) => [
		{
			name: 'note',
			cron,
			timezone: 'Europe/Paris',
			options: { tz: 'Europe/Paris', missed: 'once' }
		}
	];
	expect(await startWith('0 3 * * *')).toEqual(due('0 3 * * *'));
	expect(await startWith('0 4 * * *')).toEqual(due('0 4 * * *'));
	expect(await startWith()).toEqual([]);
});

test('what came due while every machine was off runs once when the first is back', async () => {
	const world = jobWorld(db.ownerUrl);
	// Due every day at noon of the hour before this one: long past the minute it is looked for.
	const hourAgo = Temporal.Now.zonedDateTimeISO('UTC').subtract({ hours: 1 });
	const noted: string[] = [];
	const daily = {
		...notingJobs[0]!,
		cron: `${hourAgo.minute} ${hourAgo.hour} * * *`,
		timeZone: 'UTC',
		run: async () => void noted.push('done')
	};
	const open = () => startJobs({ world, jobs: [daily], rhythm: IN_A_HURRY });
	await (await open()).stop();
	await db.owner.query(`update pgboss.version set cron_on = now() - interval '2 days'`);
	await db.owner.query(`update pgboss.schedule set created_on = now() - interval '3 days'`);
	const working = await open();
	await vi.waitFor(() => expect(noted).toEqual(['done']), soon);
	await working.stop();
	await world.close();
	expect(noted).toEqual(['done']);
	expect(await queued()).toMatchObject([{ name: 'note', state: 'completed' }]);
});
