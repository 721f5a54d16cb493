import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { quietPort } from '../../tests/gate/quiet-port.ts';
import { useTestDatabase } from '../../tests/database/test-database.ts';
import { openWay } from '../../tests/production/support/open-way.ts';
import { waitForDatabase } from './wait-for-database.ts';

const database = useTestDatabase();
let dataDir: string;
beforeAll(async () => {
	dataDir = await mkdtemp(join(tmpdir(), 'declic-wait-'));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

function wait(url: string, said: string[], times: { patienceMs: number; everyMs: number }) {
	const asked = new AbortController();
	const say = (line: string) => void said.push(line);
	const env = { DATABASE_URL: url };
	const waiting = { env, dataDir, takeOver: false, say, signal: asked.signal };
	return { ready: waitForDatabase(waiting, times), stop: () => asked.abort() };
}

function at(port: number): string {
	const url = new URL(database.ownerUrl);
	url.port = String(port);
	return url.toString();
}

test('a database that comes back within the minute is served, and was said once to be away', async () => {
	const [port, said] = [await quietPort(), [] as string[]];
	const { ready } = wait(at(port), said, { patienceMs: 120_000, everyMs: 50 });
	while (said.length === 0) await new Promise(setImmediate);
	const way = await openWay(new URL(database.ownerUrl), port);
	expect(await ready).toHaveProperty('ownerUrl', at(port));
	expect(said.filter((line) => line.includes('ne répond pas'))).toHaveLength(1);
	await way.close();
});

test('one that does not is refused once patience has run out', async () => {
	const said: string[] = [];
	const { ready } = wait(at(9), said, { patienceMs: 120, everyMs: 50 });
	expect(await ready).toMatchObject({ refusal: 'unreachable' });
	expect(said).toHaveLength(1);
});

test('whoever leaves meanwhile does not wait for the next try', async () => {
	const said: string[] = [];
	const { ready, stop } = wait(at(9), said, { patienceMs: 900_000, everyMs: 600_000 });
	while (said.length === 0) await new Promise(setImmediate);
	stop();
	expect(await ready).toMatchObject({ refusal: 'unreachable' });
});

test('a wrong password is not waited for', async () => {
	const url = new URL(database.ownerUrl);
	url.password = 'faux';
	const said: string[] = [];
	const { ready } = wait(url.toString(), said, { patienceMs: 900_000, everyMs: 600_000 });
	expect(await ready).toMatchObject({ refusal: 'wrong-password' });
	expect(said).toEqual([]);
});
