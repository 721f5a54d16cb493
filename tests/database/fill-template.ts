// Run as its own process: fills a database just made with what a template holds.
//   node tests/database/fill-template.ts migrated|demo|filled URL
import { readDemo } from '#lib/features/house/centres/index.server.ts';
import pg from 'pg';
import { migrate, readMigrations } from '#lib/platform/database/migrate.ts';
import { poolSettings } from '#lib/platform/database/pool.ts';
import { appUrl } from '#lib/platform/database/roles.ts';
import { installJobs } from '#lib/platform/jobs/install-jobs.ts';
import { openWorld } from '#lib/platform/world.ts';
import { loadDemoNetworkOnce } from '../../seeds/load-demo-network.ts';
import { jobs } from '../../src/jobs/jobs.ts';
import { A_TUESDAY } from './a-tuesday.ts';
import { fillEveryTable } from './fill-every-table.ts';
import { type Template, TEST_SECRET } from './templates.ts';

const FILL: Record<Template, (url: string) => Promise<void>> = {
	migrated: bringForward,
	demo: loadDemo,
	filled: async (ownerUrl) => {
		const owner = new pg.Pool(poolSettings(ownerUrl, 1));
		await fillEveryTable({ owner });
		await owner.end();
	}
};

const [template, url] = process.argv.slice(2);
await FILL[template as Template](url!);

async function bringForward(ownerUrl: string): Promise<void> {
	const result = await migrate(ownerUrl, await readMigrations());
	if ('refusal' in result) throw new Error(result.message);
	await installJobs(ownerUrl, jobs);
}

async function loadDemo(ownerUrl: string): Promise<void> {
	const env = { DECLIC_SECRET: TEST_SECRET, DECLIC_NOW: A_TUESDAY.toString() };
	const opening = { appUrl: appUrl(ownerUrl), dataDir: '.', env, isDemo: readDemo };
	const world = await openWorld(opening);
	if ('refusal' in world) throw new Error(world.message);
	await loadDemoNetworkOnce(world, () => {});
	await world.close();
}
