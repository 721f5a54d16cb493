import { afterAll, beforeAll, expect, test } from 'vitest';
import { despiteOutages } from '#lib/platform/database/despite-outages.ts';
import { isOutage } from '#lib/platform/database/outage.ts';
import { installJobs } from '#lib/platform/jobs/install-jobs.ts';
import { startJobs } from '#lib/platform/jobs/start-jobs.ts';
import { useTestDatabase } from '../database/test-database.ts';
import { type CutProxy, openCutProxy } from '../posts/cut-proxy.ts';
import { IN_A_HURRY, jobWorld } from './job-world.fixture.ts';
import { notingJobs } from './noting-jobs.fixture.ts';

const db = useTestDatabase();
let line: CutProxy;

beforeAll(async () => {
	await installJobs(db.ownerUrl, notingJobs);
	line = await openCutProxy(db.ownerUrl);
});
afterAll(() => line.close());

test('jobs that start while the database is away wait for it, instead of ending the application', async () => {
	const world = jobWorld(line.url);
	let tries = 0;
	const start = async () => {
		tries += 1;
		try {
			return await startJobs({ world, jobs: notingJobs, rhythm: IN_A_HURRY });
		} catch (error) {
			expect(isOutage(error)).toBe(true);
			await line.comeBack();
			throw error;
		}
	};
	await line.goAway();
	const working = await despiteOutages(start, { patienceMs: 120_000, everyMs: 10 });
	expect(tries).toBe(2);
	await working.stop();
	await world.close();
});
