import { existsSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { askAgent, tokenOf } from './ask-agent.ts';
import { KIOSK, type Kiosk, runKiosk } from './run-kiosk.ts';

const noShell = inject('noShell');
let kiosk: Kiosk;

beforeEach(({ skip }) => skip(noShell !== null, noShell ?? ''));
afterEach(() => kiosk?.close());

const keep = `localStorage.setItem('guide', 'celui d’Andrée')`;
const kept = `return { ...localStorage }`;
const ask = async (path: string) =>
	askAgent(kiosk.port, path, { headers: { 'x-declic-jeton': await tokenOf(kiosk) } });

test('a browser that falls, then everything at once: what comes back is clean', async () => {
	kiosk = await runKiosk();
	await kiosk.prepare();
	await kiosk.site.run(/^\/borne$/, keep);
	const [first] = kiosk.profiles();
	const fallen = kiosk.browsers();
	for (const pid of fallen) await kiosk.kill(pid);
	await expect.poll(kiosk.profiles).not.toContain(first);
	await expect.poll(() => kiosk.site.run(/^\/borne$/, kept)).toEqual({});

	// The agent dies without a word, and leaves a browser with somebody's visit in it.
	await kiosk.site.run(/^\/borne$/, keep);
	const [second] = kiosk.profiles();
	writeFileSync(kiosk.at('run/scans/papier.pdf'), 'Andrée');
	writeFileSync(kiosk.at('spool/1.pdf'), 'Andrée');
	const left = kiosk.browsers();
	await kiosk.kill();
	expect(kiosk.browsers().length).toBeGreaterThan(0);
	kiosk.start();
	await expect.poll(kiosk.profiles).not.toContain(second);
	await expect.poll(() => kiosk.site.run(/^\/borne$/, kept)).toEqual({});
	expect(kiosk.browsers().filter((pid) => left.includes(pid))).toEqual([]);
	expect(kiosk.profiles()).toHaveLength(1);
	expect(existsSync(kiosk.at('run/scans/papier.pdf'))).toBe(false);
	expect(existsSync(kiosk.at('spool/1.pdf'))).toBe(false);
});

test('somebody walks away: the visit is ended by the machine, or by the desk, and no empty one is', async () => {
	let ends: object[] = [];
	kiosk = await runKiosk({
		settings: { quietSeconds: 2, listenSeconds: 0.1 },
		answers: ({ url }, response) => {
			if (url !== '/borne/fins/les-acacias') return false;
			response.end(JSON.stringify({ fins: ends }));
			return true;
		}
	});
	await kiosk.prepare();
	const listened = () =>
		kiosk.site.visits.filter(({ url }) => url.startsWith('/borne/fins')).length;
	expect(listened()).toBe(0);
	await kiosk.site.run(/^\/borne$/, keep);
	const token = await tokenOf(kiosk);
	expect((await ask('/vivant')).status).toBe(200);
	await kiosk.site.shown(/^\/borne\/fini$/);
	expect(await kiosk.site.run(/^\/borne\/fini$/, kept)).toEqual({});
	const next = await tokenOf(kiosk);
	expect(next).not.toBe(token);
	// Nobody came since: three times as long changes nothing.
	await kiosk.site.run(/^\/borne\/fini$/, 'await new Promise((done) => setTimeout(done, 6000))');
	expect(await tokenOf(kiosk)).toBe(next);

	// The desk is asked while somebody is there. What is for another kiosk, or from nobody, ends nothing.
	const asked = { fin: '1', borne: KIOSK, jusqu: '2099-01-01T00:00:00Z' };
	const mine = kiosk.signed(asked);
	ends = [
		asked,
		{ ...mine, fin: '2' },
		kiosk.signed({ ...asked, borne: 'une-autre' }),
		kiosk.signed({ ...asked, jusqu: '2020-01-01T00:00:00Z' })
	];
	let headers = { 'x-declic-jeton': next };
	const live = setInterval(() => void askAgent(kiosk.port, '/vivant', { headers }), 200);
	const from = listened();
	await expect.poll(listened).toBeGreaterThan(from + 3);
	expect(await tokenOf(kiosk)).toBe(next);
	ends.push(mine);
	await expect.poll(() => tokenOf(kiosk)).not.toBe(next);
	expect(await kiosk.site.run(/^\/borne\/fini$/, kept)).toEqual({});

	// Told again a few seconds later, it is not for the next person.
	const last = await tokenOf(kiosk);
	headers = { 'x-declic-jeton': last };
	const again = listened();
	await expect.poll(listened).toBeGreaterThan(again + 3);
	clearInterval(live);
	expect(await tokenOf(kiosk)).toBe(last);
});

test('a new profile is taken between two visits only, the one before is kept', async () => {
	kiosk = await runKiosk();
	await kiosk.prepare();
	// Somebody is there: what she leaves is never what the others begin on.
	await kiosk.site.run(/^\/borne$/, keep);
	await ask('/vivant');
	expect((await ask('/pret')).status).toBe(202);
	await ask('/fin');
	await kiosk.site.shown(/^\/borne\/fini$/);
	expect(await kiosk.site.run(/^\/borne\/fini$/, kept)).toEqual({});
	expect(existsSync(kiosk.at('state/profil-precedent'))).toBe(false);
	// Nobody is there: the page has brought itself up to date.
	const newer = `await (await caches.open('version 2')).put('/borne', new Response('2'))`;
	await kiosk.site.run(/^\/borne\/fini$/, newer);
	const [before] = kiosk.profiles();
	await ask('/pret');
	await expect.poll(kiosk.profiles).not.toContain(before);
	await kiosk.site.shown(/^\/borne$/);
	expect(await kiosk.site.run(/^\/borne$/, 'return caches.keys()')).toEqual(['version 2']);
	expect(await kiosk.site.run(/^\/borne$/, kept)).toEqual({});
	expect(existsSync(kiosk.at('state/profil-precedent'))).toBe(true);
});
