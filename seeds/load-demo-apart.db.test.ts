import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { afterAll, expect, test } from 'vitest';
import { appUrl } from '#lib/platform/database/roles.ts';
import { useTestDatabase } from '../tests/database/test-database.ts';
import { inSilence, rowsOf } from './demo-world.fixture.ts';
import { loadDemoApart } from './load-demo-apart.ts';

const db = useTestDatabase();
const dataDir = mkdtempSync(join(tmpdir(), 'declic-apart-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

test('the thread of the demonstration says what it does, and has ended when it answers', async () => {
	await db.addCentre('un-vrai-centre');
	const threads: Worker[] = [];
	const note = (worker: Worker) => threads.push(worker);
	process.on('worker', note);
	try {
		const said: string[] = [];
		const installation = { appUrl: appUrl(db.ownerUrl), dataDir };
		expect(await loadDemoApart(installation, (line) => said.push(line))).toBe('not-empty');
		expect(said.join()).toMatch(/n’y est pas chargé/);
		expect(threads.map(({ threadId }) => threadId)).toEqual([-1]);
		expect(await rowsOf(db, 'select slug from centres')).toEqual([{ slug: 'un-vrai-centre' }]);
	} finally {
		process.off('worker', note);
	}
});

test('a thread that cannot open the base refuses, and says why', async () => {
	const nowhere = appUrl(db.ownerUrl).replace(/\/[^/]*$/, '/nulle-part');
	await expect(loadDemoApart({ appUrl: nowhere, dataDir }, inSilence)).rejects.toThrow(
		/nulle-part/
	);
});
