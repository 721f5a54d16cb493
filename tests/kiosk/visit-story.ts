import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import type { Kiosk } from './run-kiosk.ts';
import { openToldSite, type ToldSite } from './told-site.ts';
import { pdfOf } from './sheets.ts';

/** The place of « J’ai terminé, effacer » on the strip of a screen of 1280 × 800. */
const END_BUTTON = { x: 1060, y: 100 };

/** A site of somebody else, where one signs in; it gives a file that a browser keeps a year. */
export type Elsewhere = { site: ToldSite; keptGiven: () => number };
export async function elsewhere(): Promise<Elsewhere> {
	let given = 0;
	const site = await openToldSite('127.0.0.3', (request, response) => {
		const { pathname, searchParams } = new URL(request.url!, 'http://site');
		if (pathname === '/connexion') {
			const name = searchParams.get('qui')!;
			const cookie = `Path=/; HttpOnly; Max-Age=31536000`;
			response.writeHead(200, { 'set-cookie': [`connecte=${name}; ${cookie}`] }).end('oui');
			return true;
		}
		if (pathname === '/garde.js') {
			given++;
			response.writeHead(200, { 'cache-control': 'max-age=31536000, immutable' }).end('1');
			return true;
		}
		if (pathname === '/attestation.bin') {
			const about = 'attachment; filename="attestation.bin"';
			response.writeHead(200, { 'content-disposition': about }).end('attestation');
			return true;
		}
		return false;
	});
	return { site, keptGiven: () => given };
}

const KEEP = (secret: string) => `
	localStorage.setItem('guide', '${secret}');
	sessionStorage.setItem('etape', '${secret}');
	document.cookie = 'progres=${secret}; max-age=31536000; path=/';
	await new Promise((done, fail) => {
		const opening = indexedDB.open('${secret}', 1);
		opening.onupgradeneeded = () => opening.result.createObjectStore('pieces').put('${secret}', 1);
		opening.onsuccess = () => { opening.result.close(); done(); };
		opening.onerror = fail;
	});
	const cache = await caches.open('${secret}');
	await cache.put('/garde', new Response('${secret}'));
`;

/** A resident uses the kiosk, signs in elsewhere, prints, scans, downloads, and says that she is done. */
export async function leaveTraces(kiosk: Kiosk, other: Elsewhere, number: number) {
	const secret = `Secret${number}Andree${Math.random().toString(36).slice(2)}`;
	await kiosk.ask('/vivant', {});
	await kiosk.site.run(
		/^\/borne/,
		`${KEEP(secret)} history.pushState(null, '', '/borne/guides?q=${secret}');`
	);
	await kiosk.site.run(
		/^\/borne/,
		`const sheet = Uint8Array.from(atob('${pdfOf(2, secret).toString('base64')}'), (c) => c.charCodeAt(0));
		return agent('/imprimer', sheet, { 'content-type': 'application/pdf' })`
	);
	writeFileSync(kiosk.at('run/scans', `${secret}.pdf`), secret);
	await kiosk.site.lead(/^\/borne/, `${other.site.origin}/compte`);
	await other.site.run(
		/^\/compte/,
		`${KEEP(secret)}
		await fetch('/connexion?qui=${secret}');
		await fetch('/garde.js');
		document.body.innerHTML += '<form action="/nom"><input name="nom" autocomplete="name"><input type="password" name="mdp"></form><a id="a" href="/attestation.bin" download>x</a>';
		document.forms[0].nom.value = '${secret}'; document.forms[0].mdp.value = '${secret}';
		document.querySelector('#a').click();
		setTimeout(() => document.forms[0].submit(), 300);`
	);
	await other.site.shown(/^\/nom/);
	expect(other.site.visits.at(-1)!.cookie || cookiesOf(other)).toContain(secret);
	expect(readdirSync(kiosk.at('spool'))).toHaveLength(1);
	const before = kiosk.profiles();
	await vi.waitFor(
		() => {
			kiosk.screen.touch(END_BUTTON.x, END_BUTTON.y);
			expect(kiosk.profiles()).not.toEqual(before);
		},
		{ timeout: 20_000, interval: 500 }
	);
	return secret;
}

const cookiesOf = (other: Elsewhere) => other.site.visits.map(({ cookie }) => cookie).join(' ');

const FOUND = `return {
	local: { ...localStorage }, tab: Object.keys(sessionStorage).filter((key) => key !== 'declic.agent'),
	cookie: document.cookie, bases: (await indexedDB.databases()).map(({ name }) => name),
	caches: await caches.keys(), back: history.length
}`;
const NOTHING = { local: {}, tab: [], cookie: '', bases: [], caches: [] };

/** Who comes next looks everywhere a page and a disk can be looked at. */
export async function expectNothingOf(secret: string, kiosk: Kiosk, other: Elsewhere) {
	await kiosk.site.shown(/^\/borne\/fini/);
	expect(await kiosk.site.run(/^\/borne\/fini/, FOUND)).toEqual({ ...NOTHING, back: 1 });
	await kiosk.site.run(/^\/borne\/fini/, 'history.back()');
	expect((await kiosk.ask('/etat')).said).toMatchObject({ visite: false, pages: 0 });
	const [seen, given] = [other.site.visits.length, other.keptGiven()];
	await kiosk.site.lead(/^\/borne\/fini/, `${other.site.origin}/compte`);
	expect(await other.site.run(/^\/compte/, `await fetch('/garde.js'); ${FOUND}`)).toEqual({
		...NOTHING,
		back: 2
	});
	expect(other.keptGiven()).toBe(given + 1);
	const sent = other.site.visits.slice(seen).map(({ cookie }) => cookie);
	expect(new Set(sent)).toEqual(new Set(['']));
	await other.site.run(
		/^\/compte/,
		`document.body.innerHTML += '<form><input name="nom" autocomplete="name"><input type="password" name="mdp"></form>'`
	);
	const typed = 'return [...document.querySelectorAll("input")].map((input) => input.value)';
	expect(await other.site.run(/^\/compte/, typed)).toEqual(['', '']);
	expect(readdirSync(kiosk.at('spool'))).toEqual([]);
	expect(readdirSync(kiosk.at('run/scans'))).toEqual([]);
	expect(kiosk.profiles()).toHaveLength(1);
	expect(filesWith(secret, kiosk.at('run'), kiosk.at('state'))).toEqual([]);
	// She goes without a word: the next story begins at the kiosk's own page.
	await other.site.lead(/^\/compte/, `${kiosk.site.origin}/borne`);
	await kiosk.site.shown(/^\/borne$/);
}

function filesWith(secret: string, ...folders: string[]): string[] {
	return folders.flatMap((folder) =>
		readdirSync(folder, { recursive: true, encoding: 'utf8' })
			.map((name) => join(folder, name))
			.filter((path) => path.includes(secret) || contentOf(path).includes(secret))
	);
}

function contentOf(path: string): Buffer {
	try {
		return statSync(path).isFile() ? readFileSync(path) : Buffer.alloc(0);
	} catch {
		return Buffer.alloc(0);
	}
}
