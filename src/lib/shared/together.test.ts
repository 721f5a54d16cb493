import { expect, test } from 'vitest';
import { together } from './together.ts';

test('all are asked before any is awaited, and each keeps its name', async () => {
	const gate = Promise.withResolvers<string>();
	const answers = together({ late: gate.promise, soon: 2, last: Promise.resolve([3]) });
	gate.resolve('one');
	expect(await answers).toEqual({ late: 'one', soon: 2, last: [3] });
});

test('the first that fails, fails all', async () => {
	const never = new Promise<never>(() => {});
	await expect(together({ never, failed: Promise.reject(new Error('gone')) })).rejects.toThrow(
		'gone'
	);
});
