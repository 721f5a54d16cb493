import { AsyncResource } from 'node:async_hooks';
import { readFile } from 'node:fs/promises';
import { setImmediate, setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { type Stall, watchStalls } from './watch-stalls.ts';

/** By its own thread's time: however busy the machine is, it works for so long. */
function work(ms: number): void {
	const from = process.threadCpuUsage();
	for (;;) {
		const { user, system } = process.threadCpuUsage(from);
		if (user + system > ms * 1_000) return;
	}
}

let stop = () => {};
afterEach(() => stop());

async function stallsOf(deed: () => unknown): Promise<Stall[]> {
	const stalls: Stall[] = [];
	await setImmediate();
	stop = watchStalls(80, (stall) => stalls.push(stall));
	await setImmediate();
	await deed();
	await setImmediate();
	stop();
	// Of a busy machine, only what this thread worked counts.
	return stalls.filter(({ cpuMs }) => cpuMs >= 80);
}

test.each<[string, () => unknown]>([
	['in one breath', () => work(120)],
	[
		'promise after promise',
		async () => {
			for (let nth = 0; nth < 12; nth += 1) {
				work(10);
				await Promise.resolve();
			}
		}
	],
	[
		'one end of a stream after the other',
		async () => {
			for (let nth = 0; nth < 12; nth += 1) {
				work(10);
				await new Promise<void>((done) => process.nextTick(done));
			}
		}
	],
	[
		'through a library that restores its context',
		() => {
			const context = new AsyncResource('a pool');
			for (let nth = 0; nth < 12; nth += 1) context.runInAsyncScope(work, null, 10);
		}
	],
	[
		'once a file was read',
		async () => {
			await readFile(import.meta.filename);
			work(120);
		}
	]
])('work that goes on %s is reported, with its length', async (_how, deed) => {
	const stalls = await stallsOf(deed);
	expect(stalls).toHaveLength(1);
	expect(stalls[0]!.cpuMs).toBeGreaterThanOrEqual(119);
	expect(stalls[0]!.ms).toBeGreaterThanOrEqual(stalls[0]!.cpuMs - 10);
});

test('work that hands over now and then is not, nor a long wait', async () => {
	const stalls = await stallsOf(async () => {
		for (let nth = 0; nth < 12; nth += 1) {
			work(10);
			await setImmediate();
		}
		await pause(150);
	});
	expect(stalls).toEqual([]);
});

test('many short answers that come due together are no long one', async () => {
	const stalls = await stallsOf(() =>
		Promise.all(
			Array.from({ length: 12 }, async () => {
				await pause(20);
				work(10);
			})
		)
	);
	expect(stalls).toEqual([]);
});
