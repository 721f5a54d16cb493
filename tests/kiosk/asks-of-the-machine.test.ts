import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { readdirSync } from 'node:fs';
import { askAgent, tokenOf } from './ask-agent.ts';
import { KIOSK, type Kiosk, runKiosk } from './run-kiosk.ts';
import { layScan, PDF } from './lay-scan.ts';
import { pdfOf } from './sheets.ts';

const noShell = inject('noShell');
const LATER = '2099-01-01T00:00:00Z';
let kiosk: Kiosk;
let token: string;

beforeEach(({ skip }) => skip(noShell !== null, noShell ?? ''));
beforeAll(async () => {
	if (noShell) return;
	kiosk = await runKiosk();
	await kiosk.prepare();
	token = await tokenOf(kiosk);
});
afterAll(() => kiosk?.close());

const ask = (path: string, more: Parameters<typeof askAgent>[2] = {}) =>
	askAgent(kiosk.port, path, { ...more, headers: { 'x-declic-jeton': token, ...more.headers } });
const json = (path: string, body: unknown) => ask(path, { body: JSON.stringify(body) });
const sheet = (pages: number) => ask('/imprimer', { body: pdfOf(pages) });
const waiting = () => readdirSync(kiosk.at('spool')).length;

describe('who may ask', () => {
	test.each([
		['without the word of the visit', { 'x-declic-jeton': '' }, 401],
		['with the word of another visit', { 'x-declic-jeton': 'A'.repeat(32) }, 401],
		['from a page of somebody else', { origin: 'https://ailleurs.example' }, 403],
		['from a page that has no address', { origin: 'null' }, 403],
		['by a name that leads here', { host: 'borne.ailleurs.example' }, 421]
	])('nobody %s', async (_who, headers, status) => {
		const told = await ask('/fin', { headers: headers as Record<string, string> });
		expect(told.status).toBe(status);
		expect(told.headers['access-control-allow-origin']).not.toBe('*');
		expect(await tokenOf(kiosk)).toBe(token);
	});

	test('a page of the kiosk is told that it may, and no other', async () => {
		const preflight = (origin: string) =>
			askAgent(kiosk.port, '/fin', { method: 'OPTIONS', headers: { origin } });
		const ours = await preflight(kiosk.site.origin);
		expect(ours.status).toBe(204);
		expect(ours.headers['access-control-allow-origin']).toBe(kiosk.site.origin);
		expect((await preflight('https://ailleurs.example')).status).toBe(403);
	});

	test('what cannot be read, is too big or unknown changes nothing', async () => {
		expect((await ask('/fin', { body: '{"pourquoi":' })).status).toBe(400);
		expect((await ask('/fin', { body: '["fini"]' })).status).toBe(400);
		expect((await json('/fin', { pourquoi: 'toString' })).status).toBe(400);
		expect((await ask('/fin', { body: 'x'.repeat(20_000) })).status).toBe(413);
		expect((await ask('/toString')).status).toBe(404);
		expect((await ask('/etat', { method: 'GET' })).said).toEqual({
			visite: false,
			pages: 0,
			horsLigne: false
		});
		expect(await tokenOf(kiosk)).toBe(token);
	});
});

describe('paper', () => {
	test('a visit has five pages; beyond, the desk is asked', async () => {
		expect((await sheet(3)).said).toEqual({ pages: 3, restent: 2 });
		expect(await sheet(3)).toMatchObject({
			status: 409,
			said: { message: expect.stringContaining('Demandez à l’accueil') }
		});
		// Two at once do not share the last two pages.
		const both = await Promise.all([sheet(2), sheet(2)]);
		expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
		expect(waiting()).toBe(2);
	});

	test('the desk releases some, once, for this kiosk, in time', async () => {
		const release = { kiosk: KIOSK, pages: 4, until: LATER };
		const refused = [
			{ ...kiosk.signed(release), pages: 40 },
			kiosk.signed({ ...release, kiosk: 'une-autre' }),
			kiosk.signed({ ...release, until: '2020-01-01T00:00:00Z' }),
			kiosk.signed({ ...release, until: 'toujours' }),
			{ ...release, signature: 'AAAA' },
			release
		];
		for (const one of refused) expect((await json('/liberer', one)).status).toBe(403);
		expect((await sheet(1)).status).toBe(409);
		const signed = kiosk.signed(release);
		expect((await json('/liberer', signed)).said).toEqual({ restent: 4 });
		expect((await json('/liberer', signed)).status).toBe(403);
		expect((await sheet(4)).status).toBe(200);
		expect((await sheet(1)).status).toBe(409);
	});

	test('what is no sheet is not printed', async () => {
		const before = waiting();
		for (const body of ['<html>', Buffer.alloc(2_000), '%PDF-1.7 sans page']) {
			expect((await ask('/imprimer', { body })).status).toBe(415);
		}
		expect(waiting()).toBe(before);
	});
});

test('what was scanned is told and given to whoever has the word of the visit, and nothing beside it', async () => {
	layScan(kiosk.at('run/scans/avis.pdf'), PDF);
	layScan(kiosk.at('run/secret.pdf'), PDF);
	expect((await json('/scans', {})).said).toEqual({
		scans: [expect.objectContaining({ nom: 'avis.pdf', taille: PDF.length, enCours: false })]
	});
	expect(await json('/scan', { nom: 'avis.pdf' })).toMatchObject({
		status: 200,
		said: { text: PDF.toString() },
		headers: { 'content-type': 'application/pdf', 'cache-control': 'no-store' }
	});
	for (const nom of ['../secret.pdf', '/etc/passwd', 'ailleurs.pdf', 7]) {
		expect(await json('/scan', { nom })).toMatchObject({
			status: 404,
			said: { message: expect.stringContaining('Numérisez-le à nouveau') }
		});
	}
	const headers = { 'x-declic-jeton': 'A'.repeat(32) };
	expect((await ask('/scans', { headers })).status).toBe(401);
	expect((await ask('/scan', { headers, body: '{"nom":"avis.pdf"}' })).status).toBe(401);
});

test('when the visit ends, its word opens nothing, and the next one has its five pages', async () => {
	await kiosk.site.shown(/^\/borne$/);
	const [visit] = kiosk.profiles();
	expect((await json('/fin', { pourquoi: 'vite' })).status).toBe(202);
	await expect.poll(kiosk.profiles).not.toContain(visit);
	await kiosk.site.shown(/^\/borne$/);
	await expect.poll(() => tokenOf(kiosk)).not.toBe(token);
	expect((await sheet(1)).status).toBe(401);
	expect((await json('/scan', { nom: 'avis.pdf' })).status).toBe(401);
	expect(waiting()).toBe(0);
	expect(kiosk.gestures()).toContain('presse-papiers');
	token = await tokenOf(kiosk);
	expect((await json('/scans', {})).said).toEqual({ scans: [] });
	expect((await json('/scan', { nom: 'avis.pdf' })).status).toBe(404);
	expect((await sheet(1)).said).toEqual({ pages: 1, restent: 4 });
});
