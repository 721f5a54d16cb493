import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { installJobs } from '#lib/platform/jobs/install-jobs.ts';
import { queueJob } from '#lib/platform/jobs/queue-job.ts';
import { useTestDatabase } from '../database/test-database.ts';
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

describe('several processes on one database', () => {
	test('share the jobs: each is done once', async () => {
		const workers = await Promise.all([startWorker(db.ownerUrl), startWorker(db.ownerUrl)]);
		const marks = Array.from({ length: 40 }, (_, i) => `mark-${String(i).padStart(2, '0')}`);
		for (const mark of marks) await queue('note', mark);
		await vi.waitFor(async () => expect(await notesOf('note')).toHaveLength(40), soon);
		expect(await Promise.all(workers.map((worker) => worker.leave()))).toEqual([0, 0]);
		expect((await notesOf('note')).map(({ mark }) => mark).sort()).toEqual(marks);
	});

	test('what is due every minute is done once a minute', async () => {
		await db.owner.query('update pgboss.version set cron_on = null');
		const workers = await Promise.all([startWorker(db.ownerUrl), startWorker(db.ownerUrl)]);
		const looked = new Set<string>();
		await vi.waitFor(async () => {
			const { rows } = await db.owner.query('select cron_on::text as at from pgboss.version');
			looked.add(rows[0].at);
			expect(looked.size).toBeGreaterThan(4);
			expect(await notesOf('every-minute')).not.toEqual([]);
		}, soon);
		await Promise.all(workers.map((worker) => worker.leave()));
		const { rows } = await db.owner.query<{ due: number; done: number }>(
			`select count(distinct singleton_on) filter (where name = '__pgboss__send-it') as due,
				count(*) filter (where name = 'every-minute' and state = 'completed') as done
			from pgboss.job`
		);
		const { due, done } = rows[0]!;
		expect(await notesOf('every-minute')).toHaveLength(done);
		// A minute that begins as they leave is due, and left for another.
		expect(done).toBeLessThanOrEqual(due);
	});

	test('one is killed in the middle of a job: another does it', async () => {
		const killed = await startWorker(db.ownerUrl);
		await queue('hang', 'half');
		await vi.waitFor(async () => expect(await notesOf('hang')).toHaveLength(1), soon);
		killed.child.kill('SIGKILL');
		await killed.ended;
		const heir = await startWorker(db.ownerUrl);
		await vi.waitFor(
			async () => expect(await readQueued(db)).toMatchObject([{ state: 'completed' }]),
			soon
		);
		expect((await notesOf('hang')).map((one) => one.process)).toEqual([
			killed.child.pid,
			heir.child.pid
		]);
	});
});
