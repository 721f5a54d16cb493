import { expect, test } from 'vitest';
import { together } from './together.ts';

test('each answer keeps its name, whether it comes late, at once or was there', async () => {
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
