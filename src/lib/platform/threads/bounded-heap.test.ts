import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** Opens a thread that fills its memory, and says what it may hold, how it ended, and what the program may hold. */
const program = `
	import { once } from 'node:events';
	import { getHeapStatistics } from 'node:v8';
	import { Worker } from 'node:worker_threads';
	import { boundedHeap } from '#lib/platform/threads/bounded-heap.ts';
	const limit = () => Math.round(getHeapStatistics().heap_size_limit / 1_048_576);
	const before = limit();
	const worker = new Worker(
		'const kept = []; for (;;) kept.push(Array.from({ length: 10_000 }, () => ({})));',
		{ eval: true, execArgv: [], resourceLimits: boundedHeap(32) }
	);
	const most = { mb: 0 };
	const look = setInterval(() => (most.mb = Math.max(most.mb, process.memoryUsage.rss() / 1_048_576)), 5);
	const [error] = await once(worker, 'error');
	clearInterval(look);
	console.log(JSON.stringify({ code: error.code, before, after: limit(), most: most.mb }));`;

test('a thread dies of its own bound, below that of the program, which goes on and keeps its own', () => {
	const { stdout, stderr } = spawnSync(
		process.execPath,
		['--input-type=module-typescript', '--eval', program],
		{
			env: { ...process.env, NODE_OPTIONS: '--max-old-space-size=512' },
			timeout: 60_000,
			encoding: 'utf8'
		}
	);
	expect(stderr).not.toContain('at ');
	const told = JSON.parse(stdout);
	expect(told).toMatchObject({ code: 'ERR_WORKER_OUT_OF_MEMORY', after: told.before });
	expect(told.most).toBeLessThan(300);
});
