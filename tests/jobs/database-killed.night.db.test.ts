import { expect, test, vi } from 'vitest';
import { asActing } from '#lib/platform/database/acting.ts';
import { migrate, readMigrations } from '#lib/platform/database/migrate.ts';
import { installJobs } from '#lib/platform/jobs/install-jobs.ts';
import { queueJob } from '#lib/platform/jobs/queue-job.ts';
import { ask, opened, serverPid, temporaryFolder } from '../postgres/data-folders.ts';
import { A_TUESDAY } from '../database/test-database.ts';
import { jobWorld } from './job-world.fixture.ts';
import { NOTES, notingJobs } from './noting-jobs.fixture.ts';
import { startWorker } from './workers.ts';

const soon = { timeout: 120_000, interval: 100 };

test('the database is killed and comes back: the process lives, and jobs go on', async () => {
	const dataDir = temporaryFolder();
	const first = await opened({ dataDir });
	await migrate(first.ownerUrl, await readMigrations());
	await installJobs(first.ownerUrl, notingJobs);
	await ask(first, NOTES);
	const worker = await startWorker(first.ownerUrl);
	const world = jobWorld(first.ownerUrl);
	const acting = { staffId: null, role: 'operator' as const, centres: [], at: A_TUESDAY };
	const queue = (mark: string) =>
		asActing(world.database, acting, (tx) => queueJob(tx, 'note', { mark }));
	const marks = async () =>
		(
			await ask<{ mark: string }>(first, `select mark from notes where job = 'note' order by at`)
		).map(({ mark }) => mark);

	await queue('before');
	await vi.waitFor(async () => expect(await marks()).toEqual(['before']), soon);

	// A throwaway server writes late: what is told here is not what a power cut loses.
	await ask(first, 'checkpoint');
	const during = asActing(world.database, acting, async (tx) => {
		await queueJob(tx, 'note', { mark: 'lost' });
		process.kill(serverPid(dataDir)!, 'SIGKILL');
		// Its processes outlive it by a moment, and may still answer: asked again, they fall silent.
		for (let asked = 0; asked < 1000; asked++) await queueJob(tx, 'note', { mark: 'lost too' });
	});
	await expect(during).rejects.toThrow(/terminated|connection|ECONN/i);
	await vi.waitFor(() => expect(worker.said()).toContain('jobs wait for the database'), soon);
	expect(worker.child.exitCode).toBeNull();

	const next = await opened({ dataDir });
	expect(new URL(next.ownerUrl).port).toBe(new URL(first.ownerUrl).port);
	await vi.waitFor(() => queue('after'), soon);
	await vi.waitFor(async () => expect(await marks()).toEqual(['before', 'after']), soon);
	expect(await worker.leave()).toBe(0);
	await world.close();
	await next.stop();
	await first.stop();
});

test('a process whose database is gone still leaves when asked', async () => {
	const dataDir = temporaryFolder();
	const server = await opened({ dataDir });
	await migrate(server.ownerUrl, await readMigrations());
	await installJobs(server.ownerUrl, notingJobs);
	const worker = await startWorker(server.ownerUrl);
	process.kill(serverPid(dataDir)!, 'SIGKILL');
	await vi.waitFor(() => expect(worker.said()).toContain('jobs wait for the database'), soon);
	expect(await worker.leave()).toBe(0);
	expect(worker.said()).toContain('left');
	await server.stop();
});
