import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { quietPort } from '../gate/quiet-port.ts';
import { filesUnder, type Kiosk, runKiosk } from './run-kiosk.ts';
import { PAINTED } from './over-a-site.ts';
import { openToldSite, type ToldSite } from './told-site.ts';

const noShell = inject('noShell');
/** What a key or an address may take to open something, were it let. */
const LATE_MS = 400;
const SOON = { timeout: 15_000, interval: 50 };
let kiosk: Kiosk;
let open: ToldSite;
let closed: ToldSite;
let eye: number;

beforeEach(({ skip }) => skip(noShell !== null, noShell ?? ''));
beforeAll(async () => {
	if (noShell) return;
	open = await openToldSite('127.0.0.3', (request, response) => {
		if (!request.url!.startsWith('/papier')) return false;
		response.writeHead(200, { 'content-disposition': 'attachment; filename="papier.txt"' });
		response.end('papier');
		return true;
	});
	closed = await openToldSite('127.0.0.4');
	eye = await quietPort();
	kiosk = await runKiosk({
		hosts: [open.host],
		// An eye of the test counts what is open; the pages themselves stay closed to it, by policy.
		policies: { RemoteDebuggingAllowed: true },
		flags: [`--remote-debugging-port=${eye}`]
	});
	await kiosk.prepare();
});
afterAll(() => Promise.all([kiosk?.close(), open?.close(), closed?.close()]));

/**
 * Chromium draws the suggestions of its address bar as pages of its own, ready before anybody types. They
 * are no way out while nobody sees them: the keys compare the screen itself.
 */
const OF_THE_FRAME = /^chrome:\/\/[a-z-]+\.top-chrome\//;

/** Every page, window, tool or extension that the browser has open. */
async function shownNow(): Promise<string[]> {
	const answer = await fetch(`http://127.0.0.1:${eye}/json/list`);
	const targets = (await answer.json()) as { type: string; url: string }[];
	return targets
		.filter(({ type, url }) => type !== 'service_worker' && !OF_THE_FRAME.test(url))
		.map(({ url }) => url);
}

/** Nothing but pages of the kiosk and of the sites of its list. */
async function expectOnlyOurs(): Promise<void> {
	await pause(LATE_MS);
	const ours = (url: string) =>
		[kiosk.site.origin, open.origin].some((origin) => url.startsWith(`${origin}/`));
	await expect.poll(async () => (await shownNow()).filter((url) => !ours(url)), SOON).toEqual([]);
	await expect.poll(async () => (await shownNow()).length, SOON).toBe(1);
}

async function backHome(): Promise<void> {
	const [there] = await shownNow();
	if (there!.startsWith(open.origin)) await open.lead(/./, `${kiosk.site.origin}/borne`);
	else await kiosk.site.lead(/^\/borne/, `${kiosk.site.origin}/borne`);
	await kiosk.site.shown(/^\/borne$/);
}

describe('addresses', () => {
	beforeEach(backHome);

	test.each([
		'file:///etc/passwd',
		'file:///proc/self/environ',
		'chrome://settings',
		'chrome://policy',
		'chrome://inspect',
		'chrome://extensions',
		'chrome-untrusted://print',
		'devtools://devtools/bundled/inspector.html',
		'view-source:http://127.0.0.2/borne',
		'data:text/html,<h1>dehors</h1>',
		'blob:null/1',
		'filesystem:http://127.0.0.2/temporary/x',
		'about:version',
		'ftp://127.0.0.4/',
		'mailto:quelqu.un@exemple.fr',
		'ssh://127.0.0.4'
	])('%s opens from no page', async (address) => {
		const go = `try { location.href = ${JSON.stringify(address)} } catch {}
			const a = document.createElement('a'); a.href = ${JSON.stringify(address)}; a.click();
			window.open(${JSON.stringify(address)});`;
		await kiosk.site.run(/^\/borne$/, `setTimeout(() => { ${go} }, 0)`);
		await expectOnlyOurs();
	});

	test('no program of the machine makes it show one either', async () => {
		const [visit] = kiosk.profiles();
		for (const address of ['file:///etc/passwd', 'chrome://settings', 'view-source:file:///etc']) {
			kiosk.openInside(visit!, address);
		}
		await pause(LATE_MS);
		await expectOnlyOurs();
	});

	test('javascript: typed in a page of a site runs in that site, and opens nothing', async () => {
		await kiosk.site.lead(/^\/borne$/, `${open.origin}/compte`);
		await open.run(
			/^\/compte/,
			`setTimeout(() => { location.href = 'javascript:open("file:///etc/passwd")' }, 0)`
		);
		await expectOnlyOurs();
	});

	test('a site that is not on the list leads to the page that says so, and is asked nothing', async () => {
		await kiosk.site.lead(/^\/borne$/, `${closed.origin}/compte?nom=Andr%C3%A9e`);
		await kiosk.site.shown(/^\/borne\/bloque/);
		const said = await kiosk.site.run(/^\/borne\/bloque/, 'return location.search');
		expect(said).toBe(`?site=${encodeURIComponent(closed.host)}`);
		expect(closed.visits).toEqual([]);
	});

	test('pictures and frames of other sites are asked or not as Chromium decides', async () => {
		await kiosk.site.lead(/^\/borne$/, `${open.origin}/compte`);
		await open.run(
			/^\/compte/,
			`document.body.innerHTML += '<img src="${closed.origin}/image.png"><iframe src="${closed.origin}/cadre"></iframe>';
			await new Promise((done) => setTimeout(done, 800))`
		);
		// A list of sites rules what is shown in the window and its frames, not what a site is made of.
		expect(closed.visits.map(({ url }) => url)).toEqual(['/image.png']);
	});
});

describe('keys', () => {
	let home: string;
	beforeEach(backHome);
	beforeEach(async () => {
		await kiosk.site.run(/^\/borne$/, `await ${PAINTED}`);
		home = kiosk.screen.picture();
	});

	test.each([
		['a new tab', 'ctrl+t'],
		['a new window', 'ctrl+n'],
		['a private window', 'ctrl+shift+n'],
		['a file', 'ctrl+o'],
		['the print dialog', 'ctrl+p'],
		['the print dialog of the system', 'ctrl+shift+p'],
		['saving the page', 'ctrl+s'],
		['the downloads', 'ctrl+j'],
		['the source', 'ctrl+u'],
		['the tools', 'F12'],
		['the tools, otherwise', 'ctrl+shift+i'],
		['the console', 'ctrl+shift+j'],
		['picking in the page', 'ctrl+shift+c'],
		['the history', 'ctrl+h'],
		['bookmarks', 'ctrl+shift+o'],
		['erasing', 'ctrl+shift+Delete'],
		['the tasks', 'shift+Escape'],
		['another profile', 'ctrl+shift+m'],
		['help', 'F1'],
		['the address', 'ctrl+l'],
		['the menu', 'alt+f'],
		['leaving full screen', 'F11'],
		['the closed tab', 'ctrl+shift+t'],
		['closing the tab', 'ctrl+w'],
		['closing everything', 'alt+F4']
	])('%s', async (_what, key) => {
		kiosk.screen.press(key);
		await expectOnlyOurs();
		// A tab that was closed has begun a clean visit.
		await expect.poll(kiosk.screen.titles, SOON).toEqual(['/borne - Chromium']);
		await expect.poll(kiosk.screen.picture, SOON).toBe(home);
	});

	test('anything that shows changes the picture of the screen', async () => {
		await kiosk.site.run(/^\/borne$/, `document.body.append('x'); await ${PAINTED}`);
		await expect.poll(kiosk.screen.picture, SOON).not.toBe(home);
	});

	test('an address typed after Ctrl+L goes nowhere', async () => {
		kiosk.screen.press('ctrl+l');
		kiosk.screen.type('file:///etc/passwd');
		await pause(LATE_MS);
		await expect.poll(kiosk.screen.picture, SOON).toBe(home);
		kiosk.screen.press('Return');
		await expectOnlyOurs();
	});

	test('Ctrl+P then Enter writes no file', async () => {
		const before = filesUnder(kiosk.at('run')).filter((path) => path.endsWith('.pdf'));
		kiosk.screen.press('ctrl+p');
		await pause(1_500);
		kiosk.screen.press('Return');
		await pause(LATE_MS);
		kiosk.screen.press('Escape');
		expect(filesUnder(kiosk.at('run')).filter((path) => path.endsWith('.pdf'))).toEqual(before);
		await expectOnlyOurs();
	});
});

test('Chromium’s own choice of a file opens nowhere, not even where the strip is not', async () => {
	await backHome();
	const place = 'position: fixed; left: 100px; top: 300px; width: 400px; height: 100px';
	await kiosk.site.run(
		/^\/borne$/,
		`window.heard = [];
		document.body.innerHTML = '<input type="file" style="${place}"><button style="${place}; top: 500px">x</button>';
		document.querySelector('input').oncancel = () => heard.push('cancel');
		document.querySelector('button').onclick = () =>
			showOpenFilePicker().then(() => heard.push('picked'), ({ name }) => heard.push(name));
		await ${PAINTED}`
	);
	const heard = () => kiosk.site.run(/^\/borne$/, 'return heard');
	kiosk.screen.touch(150, 320);
	await expect.poll(heard, SOON).toEqual(['cancel']);
	// Chromium has said at the top of the screen that it refuses: all stands a little lower.
	kiosk.screen.touch(150, 580);
	await expect.poll(heard, SOON).toEqual(['cancel', 'NotAllowedError']);
	expect(kiosk.screen.titles()).toEqual(['/borne - Chromium']);
});

test('nothing is downloaded, whatever the site says it is', async () => {
	await backHome();
	await kiosk.site.lead(/^\/borne$/, `${open.origin}/compte`);
	await open.run(
		/^\/compte/,
		`for (const href of ['/papier.txt', 'data:text/plain,papier', URL.createObjectURL(new Blob(['papier']))]) {
			document.body.append(Object.assign(document.createElement('a'), { href, download: 'papier.txt' }));
			document.querySelector('a:last-child').click();
			await new Promise((done) => setTimeout(done, 400));
		}`
	);
	const written = filesUnder(kiosk.at('run')).filter((path) => /papier|\.crdownload/.test(path));
	expect(written).toEqual([]);
	expect(open.visits.some(({ url }) => url === '/papier.txt')).toBe(true);
});

test('with the policies as they are laid, no tool may look in from outside', async () => {
	const plain = await runKiosk({ flags: [`--remote-debugging-port=${await quietPort()}`] });
	await plain.site.shown(/^\/borne$/);
	const port = plain.flagOf('--remote-debugging-port');
	await expect(fetch(`http://127.0.0.1:${port}/json/list`)).rejects.toThrow('fetch failed');
	await plain.close();
});

test('an extension of somebody else is refused', async () => {
	const folder = kiosk.at('extension');
	execFileSync('mkdir', ['-p', folder]);
	writeFileSync(
		`${folder}/manifest.json`,
		JSON.stringify({
			manifest_version: 3,
			name: 'Une autre',
			version: '1',
			content_scripts: [{ matches: ['http://*/*'], js: ['une.js'] }]
		})
	);
	writeFileSync(`${folder}/une.js`, `document.title = 'Une autre'`);
	const plain = await runKiosk({ flags: [`--load-extension=${folder}`] });
	await pause(3_000);
	// Chromium says on the screen that it refuses it; no page has it.
	expect(plain.screen.titles().join()).not.toContain('Une autre');
	await plain.close();
});
