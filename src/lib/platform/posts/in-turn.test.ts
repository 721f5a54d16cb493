import { expect, test } from 'vitest';
import { inTurn } from './in-turn.ts';

test('twins wait for each other, in order; strangers do not', async () => {
	const told: string[] = [];
	const gate = Promise.withResolvers<void>();
	const first = inTurn('fiche', async () => {
		await gate.promise;
		told.push('first');
	});
	const second = inTurn('fiche', async () => told.push('second'));
	await inTurn('another', async () => told.push('another'));
	gate.resolve();
	await Promise.all([first, second]);
	expect(told).toEqual(['another', 'first', 'second']);
});

test('a twin goes on when the one before it failed', async () => {
	const failing = inTurn('fiche', async () => {
		throw new Error('a bug');
	});
	const next = inTurn('fiche', async () => 'done');
	await expect(failing).rejects.toThrow('a bug');
	expect(await next).toBe('done');
});
