import { afterAll, beforeAll, beforeEach, expect, inject } from 'vitest';
import { quietPort } from '../gate/quiet-port.ts';
import { openEye } from './eye.ts';
import { type Kiosk, runKiosk } from './run-kiosk.ts';
import { pdfOf } from './sheets.ts';
import { type Answers, openToldSite, pageOf, type ToldSite } from './told-site.ts';

export const SOON = { timeout: 60_000, interval: 100 };
/** The buttons of the strip on a screen of 1280 × 800. */
const BUTTONS = { back: 160, print: 480, call: 790, done: 1100 };
const ROW = 96;
/** A finger touches what it sees: Chromium drops what comes before a page is painted. */
export const PAINTED = `new Promise((done) => new PerformanceObserver(() => requestAnimationFrame(done))
	.observe({ type: 'paint', buffered: true }))`;
const SITE = /^http:\/\/127\.0\.0\.4/;

/** A kiosk whose list opens a site of somebody else, over which the strip is laid. */
export function useStrip(
	settings: Record<string, unknown> = {},
	answers?: Answers,
	ofSite: Answers = () => false
) {
	const noShell = inject('noShell');
	let site: ToldSite;
	let inner: ToldSite;
	let kiosk: Kiosk;
	let eye: ReturnType<typeof openEye>;

	beforeEach(({ skip }) => skip(noShell !== null, noShell ?? ''));
	beforeAll(async () => {
		if (noShell) return;
		site = await openToldSite(
			'127.0.0.4',
			async (request, response) => (await ofSite(request, response)) || documents(request, response)
		);
		inner = await openToldSite('127.0.0.6', ofSite);
		const port = await quietPort();
		eye = openEye(port);
		kiosk = await runKiosk({
			hosts: [site.host, inner.host],
			policies: { RemoteDebuggingAllowed: true, DeveloperToolsAvailability: 1 },
			flags: [`--remote-debugging-port=${port}`],
			settings,
			answers
		});
		await kiosk.prepare();
	});
	afterAll(() => Promise.all([kiosk?.close(), site?.close(), inner?.close()]));

	return {
		kiosk: () => kiosk,
		site: () => site,
		/** Another one, that the list opens too. */
		inner: () => inner,
		/** She goes to the site, and the strip is over it. */
		async onSite(path = '/compte', shown = 'button J’ai terminé, effacer') {
			await kiosk.site.lead(/^\/borne/, `${site.origin}${path}`);
			const heard: string[] = [];
			const line = await eye.look(SITE, (method, params) => {
				if (method.startsWith('WebAudio.')) heard.push(`${method} ${JSON.stringify(params)}`);
			});
			const said = () => eye.said(line);
			await expect.poll(said, SOON).toContain(shown);
			await line.send('Runtime.evaluate', { expression: PAINTED, awaitPromise: true });
			return { line, said, heard };
		},
		touch: (button: keyof typeof BUTTONS) => kiosk.screen.touch(BUTTONS[button], ROW)
	};
}

function documents(
	{ url }: { url?: string },
	response: Parameters<Parameters<typeof openToldSite>[1] & object>[1]
) {
	if (url === '/formulaire.pdf') {
		response.writeHead(200, { 'content-type': 'application/pdf' }).end(pdfOf(2));
		return true;
	}
	if (url !== '/longue') return false;
	response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
	const lines = Array.from({ length: 60 }, (_, line) => `<p style="height: 40px">${line}</p>`);
	response.end(pageOf('/longue').replace('</h1>', `</h1>${lines.join('')}`));
	return true;
}
