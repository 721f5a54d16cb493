import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type Site } from './site.ts';

const PAPER = '/guides/carte-vitale/imprimer.pdf';
const LEFT = '"msg":"left before the end"';
/** More than an address may have waiting, and one that is being made. */
const FLOOD = 30;

let site: Site;
let heard = '';
beforeAll(async () => {
	site = await openSite((text) => (heard += text));
});
afterAll(() => site?.close());

const ask = () => fetch(new URL(PAPER, site.application.url));
const timesLeft = () => heard.split(LEFT).length - 1;

test('a flood of documents is told to come back, and a colleague has hers meanwhile', async () => {
	const inside = await site.enter('Direction');
	const flood = Array.from({ length: FLOOD }, ask);
	const hers = inside.get('/equipe/bilan/2026/document.pdf');
	const answers = await Promise.all(flood);
	expect((await hers).status).toBe(200);
	const refused = answers.filter(({ status }) => status !== 200);
	expect(refused.length).toBeGreaterThan(0);
	for (const { status, headers } of refused) {
		expect([status, headers.get('retry-after')]).toEqual([503, '60']);
	}
	expect(await refused[0]!.text()).toContain('Attendez une minute, puis recommencez.');
	expect(answers.length - refused.length).toBeGreaterThan(0);
	expect((await ask()).status).toBe(200);
});

test('documents whose readers have left are not made: the next one does not wait for them', async () => {
	const begun = Array.from({ length: 5 }, () => {
		const asked = request(new URL(PAPER, site.application.url));
		asked.on('error', () => {});
		asked.end();
		return asked;
	});
	await expect.poll(() => begun.every(({ socket }) => socket?.bytesWritten)).toBeTruthy();
	for (const asked of begun) asked.destroy();
	await expect.poll(timesLeft).toBeGreaterThan(0);
	expect((await ask()).status).toBe(200);
});
