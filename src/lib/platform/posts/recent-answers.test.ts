import { expect, test } from 'vitest';
import { answerKept, keepAnswer, keptBytes } from './recent-answers.ts';
import { sentFrom } from './sent-from.ts';

const page = (bytes: number, words = 'x') =>
	new Response(words.repeat(bytes), { status: 201, headers: { 'x-told': 'once' } });

const APPAREIL = 'declic.appareil=a1; declic.theme=sombre';
/** A browser, which says so much of itself. */
const seen = (agent: string, address: string, cookie = '') =>
	sentFrom(new Request('http://localhost/', { headers: { 'user-agent': agent, cookie } }), address);
const HERS = seen('Firefox', '192.0.2.1');

test('whoever presses twice is given the same page', async () => {
	await keepAnswer('twice', page(10, 'a'), HERS);
	for (let press = 0; press < 2; press += 1) {
		const again = answerKept('twice', HERS)!;
		expect([again.status, again.headers.get('x-told'), await again.text()]).toEqual([
			201,
			'once',
			'aaaaaaaaaa'
		]);
	}
	expect(answerKept('never sent', HERS)).toBeNull();
});

test('a door that opened answers the same for a moment only', async () => {
	await keepAnswer('door', page(1), HERS, 20);
	expect(answerKept('door', HERS)!.status).toBe(201);
	await expect.poll(() => answerKept('door', HERS)).toBeNull();
});

test('however many desks send, eight megabytes are kept, the latest', async () => {
	for (let nth = 0; nth < 60; nth += 1) await keepAnswer(`desk ${nth}`, page(200 * 1024), HERS);
	expect(keptBytes()).toBeLessThanOrEqual(8 * 1024 * 1024);
	expect(keptBytes()).toBeGreaterThan(7 * 1024 * 1024);
	expect(answerKept('desk 0', HERS)).toBeNull();
	expect(answerKept('desk 59', HERS)!.status).toBe(201);
});

test('a page heavier than any of ours is not kept', async () => {
	await keepAnswer('heavy', page(257 * 1024), HERS);
	expect(answerKept('heavy', HERS)).toBeNull();
});

test('what was answered to one browser is given to no other one', async () => {
	const known = seen('Firefox', '192.0.2.1', APPAREIL);
	await keepAnswer('ticket', page(1), known);
	expect(answerKept('ticket', seen('Chrome', '192.0.2.1', APPAREIL))).toBeNull();
	expect(answerKept('ticket', HERS)).toBeNull();
	expect(answerKept('ticket', seen('Firefox', '192.0.2.1', 'declic.appareil=b2'))).toBeNull();
	// A telephone that left the wifi is the same; a cookie that says nothing of it may change.
	const outside = seen('Firefox', '198.51.100.7', 'declic.theme=clair; declic.appareil=a1');
	expect(answerKept('ticket', outside)).not.toBeNull();
});

test('an answer with a cookie goes back where it was made for, and nowhere else', async () => {
	const opened = new Response('', { headers: { 'set-cookie': 'entree=1; HttpOnly' } });
	await keepAnswer('entry', opened, HERS);
	expect(answerKept('entry', seen('Firefox', '198.51.100.7'))).toBeNull();
	expect(answerKept('entry', HERS)!.headers.getSetCookie()).toEqual(['entree=1; HttpOnly']);
});
