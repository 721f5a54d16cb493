import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setProvider } from '#lib/features/reminders/messages/index.server.ts';
import { asActing } from '#lib/platform/database/acting.ts';
import { APP_ROLE } from '#lib/platform/database/role-names.ts';
import { appUrl } from '#lib/platform/database/roles.ts';
import { installJobs } from '#lib/platform/jobs/install-jobs.ts';
import {
	openSimulatedSmsc,
	SMSC_ACCOUNT
} from '#lib/platform/sms/providers/simulated-smsc.fixture.ts';
import { openWorld } from '#lib/platform/world.ts';
import { jobs } from '../../src/jobs/jobs.ts';
import { runJobs } from '../../src/jobs/run-jobs.ts';
import { useTestDatabase } from '../database/test-database.ts';

const db = useTestDatabase();
const dataDir = mkdtempSync(join(tmpdir(), 'declic-jobs-'));

beforeAll(() => installJobs(db.ownerUrl, jobs));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

test('a server that has just started hears what people write by SMS, before the first minute', async () => {
	const smsc = await openSimulatedSmsc();
	const env = { SMS_NETWORKS: 'loopback' };
	const options = { appUrl: appUrl(db.ownerUrl), dataDir, env, isDemo: async () => false };
	const world = await openWorld(options);
	if ('refusal' in world) throw new Error(world.message);
	const { systemId, password } = SMSC_ACCOUNT;
	const acting = { staffId: null, role: 'administration' as const, centres: [], at: world.now() };
	await asActing(world.database, acting, (tx) =>
		setProvider(
			tx,
			{ ...world, origin: 'http://localhost' },
			{
				...{ provider: 'smpp', sender: '36123', stagingNumber: null, centsPerSms: 5, aSecond: 50 },
				typed: { passerelle: smsc.address, identifiant: systemId, 'mot-de-passe': password }
			}
		)
	);
	await world.close();
	const working = await runJobs({
		...{ ownerUrl: db.ownerUrl, appUrl: appUrl(db.ownerUrl), dataDir, env },
		...{ origin: 'http://localhost', say: () => {} }
	});
	if ('refusal' in working) throw new Error(working.message);
	await expect.poll(() => smsc.write('+33639980042', 'STOP'), { timeout: 3_000 }).toBe(0);
	const { rows } = await db.owner.query('select heard, stopped from sms_unknown_counts');
	expect(rows).toEqual([{ heard: 1, stopped: 1 }]);
	await working.stop();
	await expect.poll(() => smsc.lines()).toBe(0);
	await smsc.close();
});

test('in PostgreSQL’s own lists, what the jobs ask is told from what a page asks', async () => {
	const working = await runJobs({
		ownerUrl: db.ownerUrl,
		appUrl: appUrl(db.ownerUrl),
		dataDir,
		origin: 'http://localhost',
		env: {},
		say: () => {}
	});
	if ('refusal' in working) throw new Error(working.message);
	const { rows } = await db.owner.query(
		`select distinct application_name from pg_stat_activity
		where datname = current_database() and usename = $1`,
		[APP_ROLE]
	);
	await working.stop();
	expect(rows).toEqual([{ application_name: 'declic jobs' }]);
});
