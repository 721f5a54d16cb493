import type { IncomingMessage } from 'node:http';
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { letThrough } from './let-through.ts';

const sending = () => new PassThrough() as unknown as IncomingMessage & PassThrough;
const isHeld = (request: PassThrough) => !request.readableFlowing;
const turn = () => new Promise((resolve) => setImmediate(resolve));

/** Sent for nothing, and known once it is over. */
function send(patienceMs?: number) {
	const request = sending();
	const { promise: over, resolve } = Promise.withResolvers<'over'>();
	letThrough(request, () => resolve('over'), patienceMs);
	return { request, over };
}

test('of all that is sent for nothing, a few are heard at once; the next ones have their turn', async () => {
	const all = Array.from({ length: 20 }, () => send());
	await turn();
	expect(all.filter(({ request }) => isHeld(request))).toHaveLength(12);
	for (const { request } of all) request.end('x');
	const said = await Promise.all(all.map(({ over }) => over));
	expect(said).toEqual(Array.from({ length: 20 }, () => 'over'));
});

test('whoever is slow keeps nobody waiting', async () => {
	const slow = Array.from({ length: 8 }, () => send(20));
	const next = send();
	next.request.end();
	expect(isHeld(next.request)).toBe(true);
	expect(await next.over).toBe('over');
	for (const { request } of slow) request.destroy();
});

test('nor does whoever leaves', async () => {
	const left = Array.from({ length: 9 }, () => send());
	const next = send();
	next.request.end();
	for (const { request } of left) request.destroy();
	expect(await next.over).toBe('over');
});
