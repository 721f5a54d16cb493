import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { neededTooMuch, openThread } from './open-thread.ts';
import { withThread } from './with-thread.ts';

const path = fileURLToPath(new URL('dying-worker.fixture.ts', import.meta.url));
type Word = { word: string };
const staying = { signal: new AbortController().signal };

test('a thread keeps what it learns from one question to the next, and asks back meanwhile', async () => {
	const words = await withThread<Word, string, string[]>(
		path,
		async (ask) => {
			const asked = ask({ word: 'Demander' }, { giveBack: async (wanted: number) => wanted + 1 });
			return [await asked, await ask({ word: 'Compter' })];
		},
		staying
	);
	expect(words).toEqual(['rendu 2', '2']);
});

test('what cannot be given to it is told as it was, not as the thread repeats it', async () => {
	const error = Object.assign(new Error('not today'), { code: '57P01' });
	const giveBack = () => Promise.reject(error);
	const asked = withThread<Word, string, string>(
		path,
		(ask) => ask({ word: 'Demander' }, { giveBack }),
		staying
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
		{ signal: leaving.signal }
	);
	await expect(asked).rejects.toThrow('the thread ended');
	const never = () => Promise.reject(new Error('begun'));
	await expect(withThread(path, never, { signal: leaving.signal })).rejects.toThrow('aborted');
});

test('what is given away with a question is had no more', async () => {
	const bytes = new Uint8Array(8);
	await withThread<Word & { bytes: Uint8Array }, string, string>(
		path,
		(ask) => ask({ word: 'Garder', bytes }, { transfer: [bytes.buffer] }),
		staying
	);
	expect(bytes.byteLength).toBe(0);
});

test('what would need more memory than it is given is refused, and told apart', async () => {
	const asked = withThread<Word, string, string>(path, (ask) => ask({ word: 'Remplir' }), {
		...staying,
		mostHeapMb: 24
	});
	const error = await asked.catch((refused: unknown) => refused);
	expect(neededTooMuch(error)).toBe(true);
	expect(neededTooMuch(new Error('another'))).toBe(false);
});
