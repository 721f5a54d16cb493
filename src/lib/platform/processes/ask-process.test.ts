import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { askProcess } from './ask-process.ts';
import { isAlive } from './process-stamp.ts';

type Said = { said: string; pid: number; secret: boolean };
const opened = ({ withinMs = 60_000, restMs = 60_000, roomMb = () => Infinity } = {}) => {
	const file = new URL('answering.fixture.ts', import.meta.url);
	return askProcess<{ word: string }, Said>(file, { withinMs, restMs }, roomMb);
};

test.each(['Mourir', 'Remplir'])(
	'a process that ends (%s) fails what it was making; the next question has another',
	async (word) => {
		const { ask } = opened();
		const before = await ask({ word: 'Avant' });
		await expect(ask({ word })).rejects.toThrow('the process ended');
		const after = await ask({ word: 'Après' });
		expect([before.said, after.said]).toEqual(['Avant', 'Après']);
		expect(after.pid).not.toBe(before.pid);
		expect(isAlive(before.pid)).toBe(false);
	}
);

test('a process that does not answer in time is ended; the next question has another', async () => {
	const { ask } = opened({ withinMs: 2_000 });
	const { pid } = await ask({ word: 'Avant' });
	await expect(ask({ word: 'Se taire' })).rejects.toThrow('the process ended (SIGKILL)');
	expect(isAlive(pid)).toBe(false);
	expect((await ask({ word: 'Après' })).said).toBe('Après');
});

test('what nobody waits for any more is ended, and not begun; the next question is answered', async () => {
	const { ask } = opened();
	const { pid } = await ask({ word: 'Avant' });
	const leaver = new AbortController();
	const silent = ask({ word: 'Se taire' }, leaver.signal);
	leaver.abort();
	await expect(silent).rejects.toThrow('the process ended (SIGKILL)');
	expect(isAlive(pid)).toBe(false);
	const after = await ask({ word: 'Après' });
	await expect(ask({ word: 'Mourir' }, leaver.signal)).rejects.toThrow('aborted');
	expect((await ask({ word: 'Encore' })).pid).toBe(after.pid);
});

test('a process is kept for the next question, and ends when none comes', async () => {
	const { ask } = opened({ restMs: 50 });
	const [one, other] = [await ask({ word: 'Un' }), await ask({ word: 'Deux' })];
	expect(one.pid).toBe(other.pid);
	await expect.poll(() => isAlive(one.pid)).toBe(false);
	expect((await ask({ word: 'Trois' })).pid).not.toBe(one.pid);
});

test('a process that holds half of what it may, once it has answered, makes room for another', async () => {
	const { ask } = opened();
	const { pid, said } = await ask({ word: 'Garder' });
	const after = await ask({ word: 'Après' });
	expect([said, after.said]).toEqual(['Garder', 'Après']);
	expect(after.pid).not.toBe(pid);
	expect(isAlive(pid)).toBe(false);
});

test('a process that needs more than is left at that moment says so; once there is room, it is done', async () => {
	const room = { mb: 100 };
	const { ask } = opened({ roomMb: () => room.mb });
	await expect(ask({ word: 'Garder' })).rejects.toMatchObject({ lackedRoom: true });
	room.mb = 190;
	expect((await ask({ word: 'Garder' })).said).toBe('Garder');
	await expect(ask({ word: 'Remplir' })).rejects.toMatchObject({ lackedRoom: true });
	room.mb = Infinity;
	await expect(ask({ word: 'Remplir' })).rejects.toMatchObject({ lackedRoom: false });
});

test('a process at work is told when less is left', async () => {
	let asked = 0;
	// The question goes with the first; the process then only waits.
	const { ask } = opened({ roomMb: () => (asked++ === 0 ? Infinity : 1) });
	await expect(ask({ word: 'Se taire' })).rejects.toMatchObject({ lackedRoom: true });
});

test('a process that is ended at rest is gone before another begins', async () => {
	const { ask, end } = opened();
	const { pid } = await ask({ word: 'Avant' });
	await end();
	expect(isAlive(pid)).toBe(false);
	await end();
	expect((await ask({ word: 'Après' })).said).toBe('Après');
});

test('it knows nothing of what the application keeps secret', async () => {
	process.env.DECLIC_SECRET = 'a key';
	try {
		expect((await opened().ask({ word: 'Bonjour' })).secret).toBe(false);
	} finally {
		delete process.env.DECLIC_SECRET;
	}
});

test.each([
	['ends while nothing is asked', '', null],
	['is killed at once while it waits for an answer', 'and waits', 'SIGKILL']
] as const)('nothing stays behind when the program %s', async (_how, manner, signal) => {
	const program = spawn(process.execPath, [
		fileURLToPath(new URL('asking.fixture.ts', import.meta.url)),
		manner
	]);
	const [said] = await once(program.stdout, 'data');
	if (signal) program.kill(signal);
	await once(program, 'exit');
	await expect.poll(() => isAlive(Number(said))).toBe(false);
});
