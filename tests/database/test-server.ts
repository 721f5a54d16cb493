import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openPostgres } from '../../src/lib/platform/postgres/open-postgres.ts';
import { memoryFolder, ROOM_FOR_DATABASES } from '../gate/memory-folder.ts';

/** `run` begins the name of each database made on it, so that two runs may share a server. */
export type TestServer = { ownerUrl: string; run: string };

const VARIABLE = 'DECLIC_TEST_SERVER';

/**
 * One real PostgreSQL for whoever asks after: the gate's, opened for all its stages, else where
 * `DATABASE_URL` says, else our embedded one in a temporary folder, in memory where there is room:
 * it loses all at a power cut.
 */
export async function openTestServer(): Promise<() => Promise<void>> {
	if (process.env[VARIABLE]) return async () => {};
	const run = `declic_${randomBytes(4).toString('hex')}`;
	const external = process.env.DATABASE_URL;
	const place = memoryFolder(ROOM_FOR_DATABASES) ?? tmpdir();
	const folder = external ? null : await mkdtemp(join(place, 'declic-tests-'));
	// Open for passage: a database that root starts runs under another account.
	if (folder) await chmod(folder, 0o755);
	const server = folder
		? await openPostgres({ dataDir: folder, say: () => {}, throwaway: true })
		: { ownerUrl: external!, stop: async () => {} };
	if ('refusal' in server) throw new Error(server.message);
	process.env[VARIABLE] = JSON.stringify({ ownerUrl: server.ownerUrl, run } satisfies TestServer);
	return async () => {
		delete process.env[VARIABLE];
		if (external) await dropEveryDatabase(external, run);
		await server.stop();
		if (folder) await rm(folder, { recursive: true, force: true });
	};
}

/** The server that `openTestServer` opened, in this process or in one that began it. */
export function testServer(): TestServer {
	const told = process.env[VARIABLE];
	if (!told) throw new Error('no server for the tests: call openTestServer first');
	return JSON.parse(told) as TestServer;
}

/** What is left on somebody's own server of what this run made. */
async function dropEveryDatabase(ownerUrl: string, run: string): Promise<void> {
	await asOwner(ownerUrl, async (owner) => {
		const { rows } = await owner.query<{ name: string }>(
			'select datname as name from pg_database where starts_with(datname, $1)',
			[run]
		);
		for (const { name } of rows) {
			await owner.query(`alter database ${name} is_template false`);
			await owner.query(`drop database ${name} with (force)`);
		}
	});
}

export function onDatabase(ownerUrl: string, name: string): string {
	const url = new URL(ownerUrl);
	url.pathname = `/${name}`;
	return url.toString();
}

export async function runAsOwner(ownerUrl: string, statement: string): Promise<void> {
	await asOwner(ownerUrl, (owner) => owner.query(statement));
}

export async function asOwner<T>(
	ownerUrl: string,
	work: (owner: pg.Client) => Promise<T>
): Promise<T> {
	const client = new pg.Client({ connectionString: ownerUrl });
	// A server that stops meanwhile is told by the query that waits for it.
	client.on('error', () => {});
	await client.connect();
	try {
		return await work(client);
	} finally {
		await client.end();
	}
}
