import { expect, test } from 'vitest';
import { answerKept, keepAnswer, keptBytes } from './recent-answers.ts';

const page = (bytes: number, words = 'x') =>
	new Response(words.repeat(bytes), { status: 201, headers: { 'x-told': 'once' } });

test('whoever presses twice is given the same page', async () => {
	await keepAnswer('twice', page(10, 'a'));
	for (let press = 0; press < 2; press += 1) {
		const again = answerKept('twice')!;
		expect([again.status, again.headers.get('x-told'), await again.text()]).toEqual([
			201,
			'once',
			'aaaaaaaaaa'
		]);
	}
	expect(answerKept('never sent')).toBeNull();
});

test('a door that opened answers the same for a moment only', async () => {
	await keepAnswer('door', page(1), 20);
	expect(answerKept('door')!.status).toBe(201);
	await expect.poll(() => answerKept('door')).toBeNull();
});

test('however many desks send, eight megabytes are kept, the latest', async () => {
	for (let nth = 0; nth < 60; nth += 1) await keepAnswer(`desk ${nth}`, page(200 * 1024));
	expect(keptBytes()).toBeLessThanOrEqual(8 * 1024 * 1024);
	expect(keptBytes()).toBeGreaterThan(7 * 1024 * 1024);
	expect(answerKept('desk 0')).toBeNull();
	expect(answerKept('desk 59')!.status).toBe(201);
});

test('a page heavier than any of ours is not kept', async () => {
	await keepAnswer('heavy', page(257 * 1024));
	expect(answerKept('heavy')).toBeNull();
});
