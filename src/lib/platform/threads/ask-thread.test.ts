import { fileURLToPath } from 'node:url';
import type { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { askThread } from './ask-thread.ts';

const path = fileURLToPath(new URL('dying-worker.fixture.ts', import.meta.url));
const opened = (options?: { withinMs?: number; hasItsOwn?: boolean }) =>
	askThread<{ word: string }, string>(path, options);

test.each(['Mourir', 'Échouer'])(
	'a thread that dies (%s) refuses all it was making; the next question has another',
	async (death) => {
		const ask = opened();
		expect(await ask({ word: 'Avant' })).toBe('Avant');
		const lost = await Promise.allSettled([ask({ word: death }), ask({ word: 'Pendant' })]);
		for (const { status } of lost) expect(status).toBe('rejected');
		expect(await ask({ word: 'Après' })).toBe('Après');
	}
);

test('what cannot be sent to a thread is refused, and does not keep the others waiting', async () => {
	const ask = opened();
	const unsendable = { word: (() => {}) as never };
	await expect(ask(unsendable)).rejects.toThrow(/could not be cloned/);
	expect(await ask({ word: 'Après' })).toBe('Après');
});

test('what it refuses to make is told in its words, and it goes on', async () => {
	const ask = opened();
	await expect(ask({ word: 'Refuser' })).rejects.toThrow('not that word');
	expect(await ask({ word: 'Après' })).toBe('Après');
});

test('a thread that does not answer in time is ended; the next question has another', async () => {
	const ask = opened({ withinMs: 2_000 });
	expect(await ask({ word: 'Avant' })).toBe('Avant');
	await expect(ask({ word: 'Se taire' })).rejects.toThrow('the thread ended');
	expect(await ask({ word: 'Après' })).toBe('Après');
});

test.each([
	['its own thread, which has ended when it is answered', true, ['ended', 'ended', 'ended']],
	['the same thread, kept warm', false, ['lives']]
])('each question has %s', async (_, hasItsOwn, left) => {
	const threads: Worker[] = [];
	const note = (worker: Worker) => threads.push(worker);
	process.on('worker', note);
	try {
		const ask = opened({ hasItsOwn });
		expect(await ask({ word: 'Avant' })).toBe('Avant');
		await expect(ask({ word: 'Refuser' })).rejects.toThrow('not that word');
		expect(await ask({ word: 'Après' })).toBe('Après');
		expect(threads.map(({ threadId }) => (threadId < 0 ? 'ended' : 'lives'))).toEqual(left);
	} finally {
		process.off('worker', note);
	}
});
