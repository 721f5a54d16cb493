import { expect, test } from 'vitest';
import { breathe, Left, workFor } from './breathe.ts';

/** A long work that counts how far it went. */
async function count(lines: { done: number }, until: number): Promise<number> {
	while (lines.done < until) {
		await breathe();
		lines.done += 1;
	}
	return lines.done;
}

test('a long work stops where it is once whoever asked for it has left', async () => {
	const leaving = new AbortController();
	const lines = { done: 0 };
	const asked = workFor(leaving.signal, () => count(lines, Infinity));
	while (lines.done < 10) await new Promise((done) => setImmediate(done));
	leaving.abort();
	await expect(asked).rejects.toThrow(Left);
	expect(lines.done).toBeGreaterThanOrEqual(10);
});

test('what others asked for meanwhile, and what nobody waits for, go on', async () => {
	const leaving = new AbortController();
	const staying = new AbortController();
	const gone = workFor(leaving.signal, () => count({ done: 0 }, Infinity));
	const works = [workFor(staying.signal, () => count({ done: 0 }, 100)), count({ done: 0 }, 100)];
	leaving.abort();
	await expect(gone).rejects.toThrow(Left);
	expect(await Promise.all(works)).toEqual([100, 100]);
});
