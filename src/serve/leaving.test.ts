import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const fixture = fileURLToPath(new URL('leaving.fixture.ts', import.meta.url));

async function endOf(how: 'emitted' | 'rejected', code: string): Promise<string> {
	const run = promisify(execFile)(process.execPath, [fixture, how, code]);
	return run.then(
		({ stdout }) => (stdout.includes('still here') ? 'lives on' : 'left'),
		(error: { code: number }) => `left with ${error.code}`
	);
}

test('a connection that a library no longer hears, lost with the database, ends nobody', async () => {
	expect(await endOf('emitted', '57P01')).toBe('lives on');
});

test('a start cut short by the database, or any other error, ends the process', async () => {
	expect(await endOf('rejected', '57P01')).toBe('left with 1');
	expect(await endOf('emitted', 'ENOSPC')).toBe('left with 1');
	expect(await endOf('emitted', '23505')).toBe('left with 1');
});
