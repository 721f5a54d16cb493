import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, expect, onTestFinished, vi } from 'vitest';
import { openPostgres, type OpenPostgresOptions } from '#lib/platform/postgres/open-postgres.ts';
import { isAlive } from '#lib/platform/processes/process-stamp.ts';
import type { PostgresRefusal, RunningPostgres } from '#lib/platform/postgres/open-postgres.ts';

const STARTER = fileURLToPath(new URL('starter.ts', import.meta.url));

/** A new folder that a test may fill; the server it runs is killed and the folder removed after. */
export function temporaryFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'declic-postgres-'));
	chmodSync(folder, 0o755);
	onTestFinished(async () => {
		const pid = serverPid(folder);
		if (pid) stopAtOnce(pid);
		await vi.waitFor(() => expect(pid !== null && isAlive(pid)).toBe(false), 60_000);
		rmSync(folder, { recursive: true, force: true });
	});
	return folder;
}

/** A folder whose database is made once for the tests of a file, and stopped between them. */
export function sharedFolder(): { dataDir: string } {
	const shared = { dataDir: '' };
	beforeAll(async () => {
		shared.dataDir = mkdtempSync(join(tmpdir(), 'declic-shared-'));
		await (await opened(shared)).stop();
	});
	afterAll(() => rmSync(shared.dataDir, { recursive: true, force: true }));
	return shared;
}

/** The number of the server process that works somewhere in `folder`, or null. */
export function serverPid(folder: string): number | null {
	const found = execFileSync('find', [folder, '-name', 'postmaster.pid'], { encoding: 'utf8' });
	return found ? Number(readFileSync(found.trim(), 'utf8').split('\n')[0]) : null;
}

function stopAtOnce(pid: number): void {
	try {
		process.kill(pid, 'SIGQUIT');
	} catch {
		// It has left by itself.
	}
}

/** Opens and expects a running server; the test stops it or the folder's end does. */
export async function opened(options: OpenPostgresOptions): Promise<RunningPostgres> {
	const server = await openPostgres({ throwaway: true, ...options });
	if ('refusal' in server) throw new Error(server.message);
	return server;
}

/** Opens and expects a refusal. */
export async function refused(options: OpenPostgresOptions): Promise<PostgresRefusal> {
	const server = await openPostgres({ throwaway: true, ...options });
	if ('refusal' in server) return server;
	await server.stop();
	throw new Error('the folder was accepted');
}

/** One statement as the owner; gives its rows. */
export async function ask<T extends pg.QueryResultRow>(
	{ ownerUrl }: { ownerUrl: string },
	statement: string
): Promise<T[]> {
	const client = new pg.Client({ connectionString: ownerUrl });
	await client.connect();
	try {
		return (await client.query<T>(statement)).rows;
	} finally {
		await client.end();
	}
}

/** Every entry under `folder` with its owner, mode, size, date and digest: what must not change. */
export function listing(folder: string): string {
	const entries = ['-printf', '%P %u %m %s %T@\\n'];
	const names = execFileSync('find', [folder, '-mindepth', '1', ...entries], { encoding: 'utf8' });
	const digests = execFileSync('find', [folder, '-type', 'f', '-exec', 'md5sum', '{}', '+'], {
		encoding: 'utf8'
	});
	return [...names.split('\n'), ...digests.split('\n')].sort().join('\n');
}

/** A process of its own that opens a folder; `result` is what it was answered. */
export async function startElsewhere(
	options: Record<string, unknown>,
	account?: { uid: number; gid: number },
	script = STARTER
): Promise<{ child: ChildProcess; result: Record<string, unknown>; ended: Promise<void> }> {
	const child = spawn(process.execPath, [script, JSON.stringify(options)], {
		...account,
		cwd: '/',
		stdio: ['pipe', 'pipe', 'inherit']
	});
	const ended = new Promise<void>((done) => child.on('exit', () => done()));
	const lines = createInterface({ input: child.stdout });
	for await (const line of lines) return { child, result: JSON.parse(line), ended };
	throw new Error('the other process ended without an answer');
}
