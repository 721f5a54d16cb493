import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { openTestServer, runAsOwner } from '../database/test-server.ts';
import { type Application, startApplication } from '../journeys/support/application.ts';
import { codeFor, runWholeKiosk, type WholeKiosk } from './run-whole.ts';

const CENTRE = 'jacques-brel';
/** The name of the kiosk is on each of its screens: another one makes another copy of all of them. */
const [BEFORE, AFTER] = ['Borne de la veille', 'Borne du jour'];

const noShell = inject('noShell');
let closeServer: () => Promise<void>;
let application: Application;
let kiosk: WholeKiosk;
let eye: WholeKiosk['eye'];

beforeEach(({ skip }) => skip(noShell !== null, noShell ?? ''));
beforeAll(async () => {
	if (noShell) return;
	closeServer = await openTestServer();
	application = await startApplication({ clock: 'machine', env: { DECLIC_SPEECH: 'off' } });
	const owner = (statement: string) => runAsOwner(application.databaseUrl, statement);
	// One guide is read by the team: the others would be kept too, in half a minute.
	await owner(`delete from guide_readings where guide <> 'carte-vitale'`);
	const first = codeFor(application, CENTRE);
	await rename(BEFORE);
	// The browser of this story stays the same one: what it keeps is not taken for others yet.
	kiosk = await runWholeKiosk(application, {
		...{ centre: CENTRE, first },
		settings: { settleSeconds: 3_600 }
	});
	eye = kiosk.eye;
	await eye.until(`performance.getEntriesByType('navigation')[0].type`, (how) => how === 'reload');
	await eye.touches('Installer cette borne');
	await eye.sees(/\/borne$/, BEFORE);
	await isKept();
});
afterAll(async () => {
	await kiosk?.close();
	await application?.stop();
	await closeServer?.();
});

const rename = (name: string) =>
	runAsOwner(
		application.databaseUrl,
		`update kiosks set name = '${name}' where centre_id = (select id from centres where slug = '${CENTRE}')`
	);

type State = { current: string; previous: string | null; ready: string; told: string };
const STATE = `(await (await (await caches.open('declic-hors-ligne-etat')).match('/borne/etat-garde')).json())`;
const stateNow = () => eye.ask<State>(`(async () => ${STATE})()`);
/** What is kept of a copy, by its address. */
const copyOf = (version: string) =>
	eye.ask<string[]>(
		`caches.open('declic-hors-ligne-${version}').then((one) => one.keys()).then((all) => all.map(({ url }) => new URL(url).pathname))`
	);
const areScreens = (paths: readonly string[]) => paths.filter((path) => !path.includes('.'));
const isKept = () => eye.until(`document.documentElement.dataset.kept`, (kept) => kept === 'all');

/** Nobody is there any more, and ten minutes have gone by: the kiosk asks what has changed. */
async function atRest(change: Partial<State> = {}): Promise<void> {
	await eye.ask(`(async () => {
		sessionStorage.removeItem('declic.visite');
		const state = ${STATE};
		const cache = await caches.open('declic-hors-ligne-etat');
		await cache.put('/borne/etat-garde', Response.json({ ...state, lookedAt: 0, ...${JSON.stringify(change)} }));
		history.replaceState(null, '');
		document.documentElement.dataset.gone = 'oui';
		location.replace('/borne?');
	})()`);
	await eye.sees(/\/borne\?$/);
	await eye.until(`document.documentElement.dataset.gone ?? null`, (gone) => gone === null);
}

/** Each of these screens, as the kiosk shows it without network, is of the copy that says that name. */
async function expectAllOf(name: string, screens: readonly string[]): Promise<void> {
	for (const screen of screens) {
		await eye.ask(`location.replace('${screen}')`);
		await eye.sees(new RegExp(`${screen}$`), name);
		expect(await eye.ask(`document.querySelector('[data-sans-reseau]').hidden`)).toBe(false);
	}
}

/** What the page has told its machine since it is shown; null: nothing. */
const told = () => eye.ask<string | null>(`document.documentElement.dataset.told ?? null`);

test('the machine is asked once a day to take what is kept', async () => {
	const { current } = await stateNow();
	const today = `${current} ${new Date().toISOString().slice(0, 10)}`;
	// Written down once the machine has said yes.
	await eye.until<State>(`(async () => ${STATE})()`, (state) => state.told === today);
	expect(readFileSync(kiosk.at('state/borne'), 'utf8')).toBe(
		await eye.ask(`document.querySelector('.kiosk').dataset.kiosk`)
	);
	await atRest();
	await isKept();
	expect(await told()).toBeNull();
	// It was told yesterday.
	await atRest({ told: `${current} 2000-01-01` });
	await isKept();
	await eye.until<State>(`(async () => ${STATE})()`, (state) => state.told === today);
	expect(await told()).toBe(today);
	await atRest();
	await isKept();
	expect(await told()).toBeNull();
});

let whole: string[];
let before: string;
let version: string;

test('a copy that is cut in the middle is shown nowhere: all that is shown is of the one before', async () => {
	before = (await stateNow()).current;
	whole = await copyOf(before);
	await rename(AFTER);
	await atRest();
	version = await eye.ask<string>(`(async () => {
		for (;;) {
			for (const name of await caches.keys()) {
				const fresh = /^declic-hors-ligne-(?!etat$)(.+)$/.exec(name)?.[1];
				if (!fresh || fresh === '${before}') continue;
				if ((await (await caches.open(name)).keys()).length >= 5) return fresh;
			}
			await new Promise((done) => setTimeout(done, 5));
		}
	})()`);
	await application.kill();
	const half = await copyOf(version);
	expect(half.length).toBeGreaterThanOrEqual(5);
	expect(half.length).toBeLessThan(whole.length);
	expect((await stateNow()).current).toBe(before);
	const others = areScreens(whole).filter((path) => !half.includes(path));
	await expectAllOf(BEFORE, [...areScreens(half).slice(0, 8), ...others.slice(-4)]);
	await application.startAgain();
});

test('whole while somebody is there, it waits for her to leave', async () => {
	await atRest();
	await eye.until<State>(`(async () => ${STATE})()`, ({ ready }) => ready === version);
	await eye.touches('S’exercer');
	await eye.sees(/\/borne\/exercices$/, AFTER);
	await application.kill();
	await expectAllOf(BEFORE, ['/borne', '/borne/guides']);
	await application.startAgain();
	expect((await stateNow()).current).toBe(before);
});

test('at the next visit all of it is there, and the one before is kept', async () => {
	await atRest();
	await isKept();
	await eye.until<State>(`(async () => ${STATE})()`, ({ current }) => current === version);
	await application.kill();
	await expectAllOf(AFTER, areScreens(whole).slice(0, 12));
	expect((await stateNow()).previous).toBe(before);
	expect(await copyOf(before)).toEqual(whole);
	await application.startAgain();
});

test('a guide that the team has taken back is not shown from the copy before', async () => {
	await runAsOwner(application.databaseUrl, 'delete from guide_readings');
	await atRest();
	await eye.until<State>(`(async () => ${STATE})()`, ({ ready }) => ready !== version);
	await atRest();
	await isKept();
	await eye.until<State>(`(async () => ${STATE})()`, ({ previous }) => previous === version);
	await application.kill();
	await eye.ask(`location.replace('/borne/guides/carte-vitale')`);
	await eye.sees(/carte-vitale$/, 'plus de réseau', 'Allez voir la personne de l’accueil');
	expect(await eye.ask(`document.body.innerText.includes('Votre pièce d’identité')`)).toBe(false);
});
