import type { Job as QueuedJob } from 'pg-boss';
import { expect, test } from 'vitest';
import type { JobWorld } from './job.ts';
import { runBatch } from './run-batch.ts';

const queued = (id: string, signal: AbortSignal, data: unknown = { mark: id }) =>
	({ id, name: 'note', data, retryCount: 0, signal }) as QueuedJob<unknown>;

test('a job taken for dead while another was slow is left to whoever took it up', async () => {
	const lost = new AbortController();
	const done: unknown[] = [];
	const note = {
		name: 'note',
		async run(_world: JobWorld, data: object) {
			done.push(data);
			lost.abort();
		}
	};
	const results = await runBatch({} as JobWorld, note, [
		queued('slow', new AbortController().signal),
		queued('lost', lost.signal)
	]);
	expect(done).toEqual([{ mark: 'slow' }]);
	expect(results).toEqual([{ id: 'slow', status: 'completed' }]);
});

test('what the calendar asks for comes without data, and is given none', async () => {
	const given: unknown[] = [];
	const note = {
		name: 'note',
		run: async (_world: JobWorld, data: object) => void given.push(data)
	};
	await runBatch({} as JobWorld, note, [queued('due', new AbortController().signal, null)]);
	expect(given).toEqual([{}]);
});
