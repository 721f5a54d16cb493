import { spawn } from 'node:child_process';
import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { isAlive, stampOf } from '#lib/platform/processes/process-stamp.ts';
import {
	ask,
	opened,
	serverPid,
	sharedFolder,
	startElsewhere,
	temporaryFolder
} from './data-folders.ts';

const shared = sharedFolder();

test('after kill -9 of the application, the next one finds its server and takes it over', async () => {
	const dataDir = temporaryFolder();
	const killed = await startElsewhere({ dataDir });
	await ask(killed.result as { ownerUrl: string }, `create table cafe as select 'mardi' as jour`);
	const orphan = serverPid(dataDir);
	killed.child.kill('SIGKILL');
	await killed.ended;
	const next = await opened({ dataDir, takeOver: true });
	expect(next.startedHere).toBe(false);
	expect(serverPid(dataDir)).toBe(orphan);
	expect(await ask(next, 'select jour from cafe')).toEqual([{ jour: 'mardi' }]);
	await next.stop();
	expect(serverPid(dataDir)).toBeNull();
});

test('after kill -9 of the server, the next start recovers what was committed', async () => {
	const dataDir = temporaryFolder();
	const first = await opened({ dataDir, throwaway: false });
	await ask(first, `create table cafe as select 'mardi' as jour`);
	process.kill(serverPid(dataDir)!, 'SIGKILL');
	const next = await opened({ dataDir, throwaway: false });
	expect(next.startedHere).toBe(true);
	expect(await ask(next, 'select jour from cafe')).toEqual([{ jour: 'mardi' }]);
	await next.stop();
	await first.stop();
});

test('the application starts its server again, on the same port, each time it is killed', async () => {
	const dataDir = temporaryFolder();
	const said: string[] = [];
	const application = await opened({
		dataDir,
		throwaway: false,
		takeOver: true,
		say: (line) => said.push(line)
	});
	await ask(application, `create table cafe as select 'mardi' as jour`);
	for (let time = 1; time <= 2; time += 1) {
		process.kill(serverPid(dataDir)!, 'SIGKILL');
		await vi.waitFor(
			() => expect(said.filter((line) => /à nouveau/.test(line))).toHaveLength(time),
			{ timeout: 120_000 }
		);
		expect(await ask(application, 'select jour from cafe')).toEqual([{ jour: 'mardi' }]);
	}
	await application.stop();
	expect(serverPid(dataDir)).toBeNull();
});

test('asked to stop while its server starts again, the application leaves none behind', async () => {
	const dataDir = temporaryFolder();
	const said: string[] = [];
	const application = await opened({ dataDir, takeOver: true, say: (line) => said.push(line) });
	process.kill(serverPid(dataDir)!, 'SIGKILL');
	await vi.waitFor(() => expect(said.join()).toContain('elle redémarre'), {
		interval: 5,
		timeout: 120_000
	});
	await application.stop();
	expect(serverPid(dataDir)).toBeNull();
});

test('the number of a dead server given to another program stops nobody', async () => {
	const { dataDir } = shared;
	const { uid, gid } = statSync(join(dataDir, 'postgres'));
	const other = spawn('sleep', ['60'], { uid, gid, cwd: '/' });
	onTestFinished(() => void other.kill());
	const left = `${other.pid}\n${dataDir}/postgres\n1700000000\n54321\n\n127.0.0.1\n  1 1\nready\n`;
	writeFileSync(join(dataDir, 'postgres', 'postmaster.pid'), left);
	const server = await opened({ dataDir });
	expect(server.startedHere).toBe(true);
	await server.stop();
	expect(other.exitCode).toBeNull();
});

test('a lock left by a dead start, its number since given to another program, is taken', async () => {
	const { dataDir } = shared;
	const dead = { ...stampOf(), birth: 'another boot/1' };
	writeFileSync(join(dataDir, 'start.lock'), JSON.stringify({ token: 'x', process: dead }));
	await (await opened({ dataDir })).stop();
	expect(existsSync(join(dataDir, 'start.lock'))).toBe(false);
});

test('a database half made when the machine went down is made again', async () => {
	const dataDir = temporaryFolder();
	const half = join(dataDir, 'postgres.making-1');
	mkdirSync(join(half, 'base'), { recursive: true });
	writeFileSync(join(half, 'PG_VERSION'), '18\n');
	writeFileSync(`${half}.password`, 'secret');
	await (await opened({ dataDir })).stop();
	expect(readdirSync(dataDir).sort()).toEqual([
		...['postgres', 'postgres.json', 'postgres.log', 'postgres.password']
	]);
});

test('a start killed while it makes the database leaves a folder that the next one finishes', async () => {
	const dataDir = temporaryFolder();
	const starting = startElsewhere({ dataDir }).catch(() => null);
	const bootstrapped = () => readdirSync(dataDir).some((name) => /making-[^.]*$/.test(name));
	await vi.waitFor(() => expect(bootstrapped()).toBe(true), { interval: 5, timeout: 120_000 });
	const lock = JSON.parse(readFileSync(join(dataDir, 'start.lock'), 'utf8'));
	process.kill(lock.process.pid, 'SIGKILL');
	await starting;
	const server = await opened({ dataDir });
	expect(await ask(server, 'select 1 as one')).toEqual([{ one: 1 }]);
	await server.stop();
});

test('stopping a server whose folder was removed meanwhile ends without a word', async () => {
	const dataDir = join(temporaryFolder(), 'data');
	const server = await opened({ dataDir });
	const pid = serverPid(dataDir)!;
	rmSync(join(dataDir, 'postgres.json'));
	await server.stop();
	expect(isAlive(pid)).toBe(false);
	rmSync(dataDir, { recursive: true });
	await expect(server.stop()).resolves.toBeUndefined();
});
