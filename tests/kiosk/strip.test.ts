import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { countPages } from '../../deploy/kiosk/agent/count-pages.mjs';
import { quietPort } from '../gate/quiet-port.ts';
import { openEye } from './eye.ts';
import { type Kiosk, runKiosk } from './run-kiosk.ts';
import { pdfOf } from './sheets.ts';
import { openToldSite, pageOf, type ToldSite } from './told-site.ts';

const noShell = inject('noShell');
/** The buttons of the strip on a screen of 1280 × 800, and a place that is none of them. */
const BUTTONS = { back: 160, print: 480, call: 790, done: 1100 };
const ROW = 96;
const SOON = { timeout: 60_000, interval: 100 };
const ANYWHERE = [640, 300] as const;
const STILL = 'alertdialog Êtes-vous encore là ?';
const PAINTED = `new Promise((done) => new PerformanceObserver(() => requestAnimationFrame(done))
	.observe({ type: 'paint', buffered: true }))`;
const SITE = /^http:\/\/127\.0\.0\.4/;

let site: ToldSite;
let kiosk: Kiosk;
let eye: ReturnType<typeof openEye>;

async function open(settings: Record<string, unknown> = {}): Promise<void> {
	const port = await quietPort();
	eye = openEye(port);
	kiosk = await runKiosk({
		hosts: [site.host],
		policies: { RemoteDebuggingAllowed: true, DeveloperToolsAvailability: 1 },
		flags: [`--remote-debugging-port=${port}`],
		settings
	});
	await kiosk.prepare();
}

/** She goes to the site, and the strip is over it. */
async function onSite(path = '/compte') {
	await kiosk.site.lead(/^\/borne/, `${site.origin}${path}`);
	const heard: string[] = [];
	const line = await eye.look(SITE, (method, params) => {
		if (method.startsWith('WebAudio.')) heard.push(`${method} ${JSON.stringify(params)}`);
	});
	const said = () => eye.said(line);
	await expect.poll(said, SOON).toContain('button J’ai terminé, effacer');
	// A finger touches what it sees: Chromium drops what comes before a page is painted.
	await line.send('Runtime.evaluate', { expression: PAINTED, awaitPromise: true });
	return { line, said, heard };
}
const touch = (button: keyof typeof BUTTONS) => kiosk.screen.touch(BUTTONS[button], ROW);

beforeEach(({ skip }) => skip(noShell !== null, noShell ?? ''));
beforeAll(async () => {
	if (noShell) return;
	site = await openToldSite('127.0.0.4', ({ url }, response) => {
		if (url === '/formulaire.pdf') {
			response.writeHead(200, { 'content-type': 'application/pdf' }).end(pdfOf(2));
			return true;
		}
		if (url !== '/longue') return false;
		response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
		const lines = Array.from({ length: 60 }, (_, line) => `<p style="height: 40px">${line}</p>`);
		response.end(pageOf('/longue').replace('</h1>', `</h1>${lines.join('')}`));
		return true;
	});
});
afterAll(() => site?.close());

describe('where she may go', () => {
	beforeAll(() => (noShell ? undefined : open()));
	afterAll(() => kiosk?.close());

	test('the strip says where she is, and how to come back', async () => {
		const { said, line } = await onSite();
		const names = await said();
		expect(names).toContain('navigation La borne');
		expect(names.join()).toContain(`Vous êtes sur le site ${site.host}`);
		line.close();
		touch('back');
		await kiosk.site.shown(/^\/borne$/);
	});

	test('somebody is called from the site itself', async () => {
		await onSite();
		touch('call');
		await kiosk.site.shown(/^\/borne\/appeler$/);
		expect(await kiosk.ask('/etat')).toMatchObject({ status: 200 });
	});

	test('the red button ends the visit', async () => {
		await onSite();
		const [visit] = kiosk.profiles();
		touch('done');
		await expect.poll(kiosk.profiles).not.toContain(visit);
		await kiosk.site.shown(/^\/borne\/fini$/);
	});
});

describe('on paper', () => {
	beforeAll(() => (noShell ? undefined : open()));
	afterAll(() => kiosk?.close());
	const waiting = () =>
		readdirSync(kiosk.at('spool')).map((name) => readFileSync(kiosk.at('spool', name)));

	test('a document of a site leaves as the site gave it, and a page as it is seen, counted', async () => {
		const document = await onSite('/formulaire.pdf');
		touch('print');
		await expect
			.poll(document.said, SOON)
			.toContain('StaticText 2 pages partent à l’imprimante. Pages qui vous restent : 3.');
		expect(waiting()).toEqual([pdfOf(2)]);
		document.line.close();
		touch('back');
		await kiosk.site.shown(/^\/borne$/);
		const page = await onSite('/longue');
		touch('print');
		await expect
			.poll(page.said, SOON)
			.toContain('StaticText 2 pages partent à l’imprimante. Pages qui vous restent : 1.');
		expect(waiting().map(countPages)).toEqual([2, 2]);
		touch('print');
		await expect
			.poll(async () => (await page.said()).join(), SOON)
			.toContain('StaticText Vous avez déjà imprimé');
		expect(waiting()).toHaveLength(2);
	});
});

describe('when nobody touches anything', () => {
	beforeAll(() =>
		noShell ? undefined : open({ countdown: { quietSeconds: 2, lastSeconds: 12 } })
	);
	afterAll(() => kiosk?.close());

	test('the strip counts, large and aloud; one touch continues, as often as she likes; then all goes', async () => {
		const { line, said, heard } = await onSite();
		await line.send('WebAudio.enable');
		const [visit] = kiosk.profiles();
		for (let again = 0; again < 3; again++) {
			await expect.poll(said, SOON).toContain(STILL);
			kiosk.screen.touch(...ANYWHERE);
			await expect.poll(said, SOON).not.toContain(STILL);
		}
		await expect.poll(said, SOON).toContain(STILL);
		expect(await said()).toContain('button Je suis encore là');
		await expect.poll(() => heard.join('\n')).toMatch(/Oscillator/);
		expect(heard.join('\n')).toContain('running');
		expect(kiosk.profiles()).toEqual([visit]);
		await expect.poll(kiosk.profiles).not.toContain(visit);
		await kiosk.site.shown(/^\/borne\/fini$/);
	});
});
