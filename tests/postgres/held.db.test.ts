import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { holdDataFolder } from '#lib/platform/postgres/hold-data-folder.ts';
import { opened, startElsewhere, temporaryFolder } from './data-folders.ts';

const HOLD = { port: 3000, command: 'npm start' };

test('a second application is told who holds the folder, since when and where', async () => {
	const dataDir = temporaryFolder();
	const { child, ended } = await startElsewhere({ dataDir, hold: { ...HOLD, port: 4321 } });
	const second = await holdDataFolder(dataDir, HOLD);
	expect(second).toMatchObject({ refusal: 'held' });
	const message = 'message' in second ? second.message : '';
	expect(message).toContain(`processus ${child.pid}`);
	expect(message).toContain('http://localhost:4321');
	expect(message).toMatch(/\b20\d\d\b/);
	child.stdin?.end();
	await ended;
});

test('a command works on a held folder', async () => {
	const dataDir = temporaryFolder();
	const held = await holdDataFolder(dataDir, HOLD);
	await (await opened({ dataDir })).stop();
	if ('release' in held) held.release();
	expect(readdirSync(dataDir)).not.toContain('app.lock');
});

test('after kill -9 the folder is free again', async () => {
	const dataDir = temporaryFolder();
	const { child, ended } = await startElsewhere({ dataDir, hold: HOLD });
	child.kill('SIGKILL');
	await ended;
	expect(await holdDataFolder(dataDir, HOLD)).toHaveProperty('release');
});

test('holding and letting go of a folder that did not exist leaves nothing', async () => {
	const folder = temporaryFolder();
	const held = await holdDataFolder(join(folder, 'new', 'data'), HOLD);
	if ('release' in held) held.release();
	expect(existsSync(join(folder, 'new'))).toBe(false);
});

test('a foreign folder is refused before any lock is written in it', async () => {
	const dataDir = temporaryFolder();
	writeFileSync(join(dataDir, 'courses.txt'), 'pain');
	expect(await holdDataFolder(dataDir, HOLD)).toMatchObject({ refusal: 'foreign-folder' });
	expect(readdirSync(dataDir)).toEqual(['courses.txt']);
});

test('streets made for the map before the first start are no foreign thing', async () => {
	const dataDir = temporaryFolder();
	mkdirSync(join(dataDir, 'map'));
	writeFileSync(join(dataDir, 'map', 'rues.pmtiles'), 'PMTiles');
	const held = await holdDataFolder(dataDir, HOLD);
	expect(held).toHaveProperty('release');
	if ('release' in held) held.release();
});
