import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openThread } from './open-thread.ts';
import { withThread } from './with-thread.ts';

const path = fileURLToPath(new URL('dying-worker.fixture.ts', import.meta.url));
type Word = { word: string };

test('a thread keeps what it learns from one question to the next, and asks back meanwhile', async () => {
	const words = await withThread<Word, string, string[]>(
		path,
		async (ask) => {
			const asked = ask({ word: 'Demander' }, { giveBack: async (wanted: number) => wanted + 1 });
			return [await asked, await ask({ word: 'Compter' })];
		},
		new AbortController().signal
	);
	expect(words).toEqual(['rendu 2', '2']);
});

test('what cannot be given to it is told as it was, not as the thread repeats it', async () => {
	const error = Object.assign(new Error('not today'), { code: '57P01' });
	const giveBack = () => Promise.reject(error);
	const asked = withThread<Word, string, string>(
		path,
		(ask) => ask({ word: 'Demander' }, { giveBack }),
		new AbortController().signal
	);
	await expect(asked).rejects.toBe(error);
});

test('what it asks back of nobody, or what cannot travel, is refused', async () => {
	const thread = openThread<Word, string>(path);
	await expect(thread.ask({ word: 'Demander' })).rejects.toThrow('nothing can be asked back');
	const giveBack = async () => () => {};
	await expect(thread.ask({ word: 'Demander' }, { giveBack })).rejects.toThrow(
		'could not be cloned'
	);
	await thread.end();
	await expect(thread.ask({ word: 'Après' })).rejects.toThrow('the thread ended');
});

test('whoever leaves ends it in the middle of what it makes; gone already, she begins none', async () => {
	const leaving = new AbortController();
	const asked = withThread<Word, string, string>(
		path,
		(ask) => {
			const forever = ask({ word: 'Tourner' }, { giveBack: async () => leaving.abort() });
			return forever;
		},
		leaving.signal
	);
	await expect(asked).rejects.toThrow('the thread ended');
	const never = () => Promise.reject(new Error('begun'));
	await expect(withThread(path, never, leaving.signal)).rejects.toThrow('aborted');
});

test('what is given away with a question is had no more', async () => {
	const bytes = new Uint8Array(8);
	await withThread<Word & { bytes: Uint8Array }, string, string>(
		path,
		(ask) => ask({ word: 'Garder', bytes }, { transfer: [bytes.buffer] }),
		new AbortController().signal
	);
	expect(bytes.byteLength).toBe(0);
});
