import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { APP_ROLE } from '#lib/platform/database/role-names.ts';
import { appUrl } from '#lib/platform/database/roles.ts';
import { installJobs } from '#lib/platform/jobs/install-jobs.ts';
import { jobs } from '../../src/jobs/jobs.ts';
import { runJobs } from '../../src/jobs/run-jobs.ts';
import { useTestDatabase } from '../database/test-database.ts';

const db = useTestDatabase();
const dataDir = mkdtempSync(join(tmpdir(), 'declic-jobs-'));

beforeAll(() => installJobs(db.ownerUrl, jobs));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

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
