import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { KIOSK, type Kiosk, runKiosk } from './run-kiosk.ts';
import { openToldSite, type ToldSite } from './told-site.ts';

const noShell = inject('noShell');
const LATER = '2099-01-01T00:00:00Z';
let kiosk: Kiosk;
let site: ToldSite;

beforeEach(({ skip }) => skip(noShell !== null, noShell ?? ''));
beforeAll(async () => {
	if (noShell) return;
	site = await openToldSite('127.0.0.4');
	kiosk = await runKiosk({ settings: { pullSeconds: 0.2, openingSeconds: 60 } });
	await kiosk.prepare();
});
afterAll(() => Promise.all([kiosk?.close(), site?.close()]));

const allowed = () => kiosk.policies().URLAllowlist as string[];
const pulls = () => kiosk.site.visits.filter(({ url }) => url.startsWith('/borne/liste/')).length;
/** Two pulls more, begun after now: what was given is read by then. */
async function pulledAgain(): Promise<void> {
	const from = pulls();
	await expect.poll(pulls).toBeGreaterThan(from + 1);
}

test('a new list is taken when nobody is there; what is not ours changes nothing', async () => {
	expect(allowed()).toEqual([new URL(kiosk.site.origin).host]);
	kiosk.giveList(['caf.example', 'ameli.example']);
	await expect.poll(allowed).toContain('ameli.example');
	const stood = allowed();
	const kept = readFileSync(kiosk.at('state/liste.json'), 'utf8');
	const { signature, ...said } = JSON.parse(kept) as Record<string, unknown>;
	const wrong = [
		kept.slice(0, -20),
		JSON.stringify({ ...said, hosts: ['*'], signature }),
		JSON.stringify({ ...said, policies: { URLAllowlist: ['ailleurs.example'] }, signature }),
		JSON.stringify(said),
		'null',
		'<h1>502</h1>'
	];
	for (const body of wrong) {
		kiosk.giveListBody(body);
		await pulledAgain();
		expect(allowed()).toEqual(stood);
		expect(readFileSync(kiosk.at('state/liste.json'), 'utf8')).toBe(kept);
	}
});

test('a list opens hosts, never the machine, even signed', async () => {
	kiosk.giveList([
		'*',
		'file://*',
		'chrome://*',
		'javascript:*',
		'impots.example',
		'.ants.example'
	]);
	await expect.poll(allowed).toContain('impots.example');
	expect(allowed().slice(1)).toEqual(['impots.example', '.ants.example']);
	expect(kiosk.policies().URLBlocklist).toContain('chrome://*');
});

test('a list that comes during a visit waits for its end', async () => {
	await kiosk.ask('/vivant', {});
	kiosk.giveList(['cpam.example']);
	await expect.poll(() => readFileSync(kiosk.at('state/liste.json'), 'utf8')).toContain('cpam');
	await pulledAgain();
	expect(allowed()).not.toContain('cpam.example');
	await kiosk.end('vite');
	await expect.poll(allowed).toContain('cpam.example');
});

test('the desk opens a site for this visit, and for no other', async () => {
	await kiosk.site.shown(/^\/borne$/);
	const opening = { site: site.host, borne: KIOSK, jusqu: LATER };
	const refused = [
		{ ...kiosk.signed(opening), site: 'ailleurs.example' },
		kiosk.signed({ ...opening, borne: 'une-autre' }),
		kiosk.signed({ ...opening, jusqu: '2020-01-01T00:00:00Z' }),
		opening
	];
	for (const one of refused) expect((await kiosk.ask('/ouvrir', one)).status).toBe(403);
	expect((await kiosk.ask('/ouvrir', kiosk.signed({ ...opening, site: '*' }))).status).toBe(400);
	expect(allowed()).not.toContain(site.host);

	const opened = await kiosk.ask('/ouvrir', kiosk.signed(opening));
	expect(opened).toEqual({ status: 200, said: { site: site.host, secondes: 0 } });
	expect(allowed()).toContain(site.host);
	await kiosk.site.lead(/^\/borne/, `${site.origin}/compte`);
	await site.shown(/^\/compte/);
	await site.lead(/^\/compte/, `${kiosk.site.origin}/borne/guides`);
	await kiosk.site.shown(/^\/borne\/guides/);
	await kiosk.end('vite');
	await expect.poll(allowed).not.toContain(site.host);
	await kiosk.site.shown(/^\/borne$/);
	const seen = site.visits.length;
	await kiosk.site.lead(/^\/borne$/, `${site.origin}/compte`);
	await kiosk.site.shown(/^\/borne\/bloque/);
	expect(site.visits).toHaveLength(seen);
});

test('opened in the first second of a browser, a site is shown at once, ten times out of ten', async () => {
	const refusals = () => kiosk.site.visits.filter(({ url }) => url.includes('/bloque')).length;
	const took: number[] = [];
	for (let visit = 0; visit < 10; visit++) {
		await kiosk.nextVisit();
		const before = refusals();
		const seen = site.visits.length;
		const from = performance.now();
		const opened = await kiosk.ask(
			'/ouvrir',
			kiosk.signed({ site: site.host, borne: KIOSK, jusqu: LATER })
		);
		took.push(performance.now() - from);
		expect(opened.said).toEqual({ site: site.host, secondes: 0 });
		await kiosk.site.lead(/^\/borne$/, `${site.origin}/compte`);
		await expect.poll(() => site.visits.length + refusals() - before).toBeGreaterThan(seen);
		expect(refusals()).toBe(before);
		await site.lead(/^\/compte/, `${kiosk.site.origin}/borne`);
	}
	console.log(`from the desk’s word to the browser’s: ${took.map(Math.round).join(', ')} ms`);
});

test('a list changed by hand on the disk is not believed when the machine begins again', async () => {
	const file = kiosk.at('state/liste.json');
	const list = JSON.parse(readFileSync(file, 'utf8')) as { policies: object };
	const policies = { ...list.policies, URLAllowlist: ['ailleurs.example'] };
	kiosk.giveListBody('');
	await kiosk.kill();
	writeFileSync(file, JSON.stringify({ ...list, policies }));
	kiosk.start();
	await pulledAgain();
	expect(allowed()).toEqual([new URL(kiosk.site.origin).host]);
});
