import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { claimFile } from './exclusive-file.ts';
import { stampOf } from './process-stamp.ts';

let folder = '';
let path = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'declic-lock-'));
	path = join(folder, 'start.lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a lock is held once, its holder described, and free again after release', async () => {
	const first = await claimFile(path, { port: 3000 });
	const second = await claimFile(path, { port: 4000 });
	expect(second).toMatchObject({ holder: { port: 3000, process: { pid: process.pid } } });
	if ('release' in first) first.release();
	expect(existsSync(path)).toBe(false);
	expect(await claimFile(path, {})).toHaveProperty('release');
});

test('of many who come at once on a stale lock, one holds it at a time', async () => {
	writeFileSync(
		path,
		JSON.stringify({ token: 'old', process: { pid: 2 ** 22 + 1, birth: null, since: '2026' } })
	);
	let inside = 0;
	let most = 0;
	const visits = Array.from({ length: 8 }, async () => {
		const lock = await claimFile(path, {}, 10_000);
		if (!('release' in lock)) throw new Error('not held');
		most = Math.max(most, ++inside);
		await new Promise(setImmediate);
		inside--;
		lock.release();
	});
	await Promise.all(visits);
	expect(most).toBe(1);
});

test('the one who waits is told so once', async () => {
	const first = await claimFile(path, {});
	const told: string[] = [];
	const second = await claimFile(path, {}, 100, () => told.push('patientez'));
	expect(second).toHaveProperty('holder');
	expect(told).toEqual(['patientez']);
	if ('release' in first) first.release();
});

test.for(['', '{"token":"cut sho'])('a lock cut short by a crash («%s») is taken', async (text) => {
	writeFileSync(path, text);
	const before = new Date(Date.now() - 60_000);
	utimesSync(path, before, before);
	expect(await claimFile(path, {})).toHaveProperty('release');
});

test('releasing late does not take the lock of the next holder away', async () => {
	const first = await claimFile(path, {});
	rmSync(path);
	writeFileSync(path, JSON.stringify({ token: 'other', process: stampOf() }));
	if ('release' in first) first.release();
	expect(existsSync(path)).toBe(true);
});
