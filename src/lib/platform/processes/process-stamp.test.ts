import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { isAlive, isSameProcessAlive, stampOf } from './process-stamp.ts';

test('the present process is itself', () => {
	expect(isSameProcessAlive(stampOf())).toBe(true);
});

test('a process that has ended is not alive', async () => {
	const child = spawn(process.execPath, ['-e', '']);
	const stamp = stampOf(child.pid);
	await once(child, 'exit');
	expect(isAlive(stamp.pid)).toBe(false);
	expect(isSameProcessAlive(stamp)).toBe(false);
});

test('a number given again is not the same process', ({ skip }) => {
	skip(process.platform !== 'linux', 'only Linux tells when a process was born');
	expect(isSameProcessAlive({ ...stampOf(), birth: 'an earlier boot/42' })).toBe(false);
});

test('where births are not known, a stamp from before the last boot is stale', () => {
	const old = { pid: process.pid, birth: null, since: '2001-01-01T00:00:00Z' };
	expect(isSameProcessAlive(old)).toBe(false);
	expect(isSameProcessAlive({ ...old, since: new Date().toISOString() })).toBe(true);
});
