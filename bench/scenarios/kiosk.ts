import { createHash, randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { Application } from '../application.ts';
import { fillGuides } from '../fill-guides.ts';
import { line, type Line } from '../line.ts';
import { asOwner, type BenchNetwork, NOW } from '../network.ts';
import { openChromium } from '../open-chromium.ts';
import { summarise } from '../samples.ts';
import { weighPage, weighScripts } from '../weigh-page.ts';

/** The machine of a lobby is older than ours. */
const SLOWER = 6;
const WALKS = 8;
/** Whoever reads a step reads it that long, at least. */
const READING_MS = 2_000;
const GUIDE = 'carte-vitale';

/** The screen of a lobby, on a processor slowed six times: from a touch to the next step. */
export async function* kiosk(
	network: BenchNetwork,
	application: Application
): AsyncGenerator<Line> {
	await fillGuides(network);
	const token = await enrol(network);
	const cookie = `declic.borne=${token}`;
	const home = await weighPage(application.origin, '/borne', cookie);
	yield line('kiosk/home, all included', home / 1000, 'kB');
	yield line(
		'kiosk/scripts',
		(await weighScripts(application.origin, '/borne', cookie)) / 1000,
		'kB'
	);
	const browser = await openChromium();
	try {
		const context = await browser.newContext({
			viewport: { width: 1080, height: 1920 },
			hasTouch: true,
			locale: 'fr-FR'
		});
		const address = { domain: new URL(application.origin).hostname, path: '/borne' };
		await context.addCookies([{ name: 'declic.borne', value: token, ...address }]);
		const page = await context.newPage();
		await page.addInitScript(noteTouches);
		const devtools = await context.newCDPSession(page);
		await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
		const durations: number[] = [];
		// The first walk fills what the browser keeps.
		for (let walk = 0; walk <= WALKS; walk++) {
			const took = await walkThrough(page, application.origin);
			if (walk > 0) durations.push(...took);
		}
		const { p50, p95 } = summarise(durations);
		yield line('kiosk/touch to next step p50', p50, 'ms');
		yield line('kiosk/touch to next step p95', p95, 'ms');
	} finally {
		await browser.close();
	}
}

/** When the finger left the screen, and when the screen was painted again: told to the page that comes. */
function noteTouches(): void {
	const note = (name: string, at: number) =>
		sessionStorage.setItem(name, String(performance.timeOrigin + at));
	addEventListener(
		'click',
		({ timeStamp }) => {
			note('touched', timeStamp);
			// A message that leaves in a frame comes once the frame is painted.
			requestAnimationFrame(() => {
				const { port1, port2 } = new MessageChannel();
				port1.onmessage = () => note('painted', performance.now());
				port2.postMessage('');
			});
		},
		{ capture: true }
	);
}

/** Milliseconds from each touch of « next » to the first paint of the step that it opens. */
async function walkThrough(page: Page, origin: string): Promise<number[]> {
	const durations: number[] = [];
	await page.goto(`${origin}/borne/guides/${GUIDE}/etape/1`);
	for (let step = 2; step <= 5; step++) {
		await page.waitForTimeout(READING_MS);
		const next = `/borne/guides/${GUIDE}/etape/${step}`;
		await page.locator(`main a[href^="${next}"]`).first().tap();
		await page.waitForURL(`**${next}*`);
		durations.push(
			await page.evaluate(
				() =>
					new Promise<number>((done) => {
						const noted = (name: string) => Number(sessionStorage.getItem(name));
						const touched = noted('touched');
						if (performance.timeOrigin < touched) {
							// The step took the place of the other on the same page.
							const look = () =>
								noted('painted') > touched
									? done(noted('painted') - touched)
									: setTimeout(look, 10);
							return look();
						}
						const tell = ([painted]: PerformanceEntry[]) =>
							painted && done(performance.timeOrigin + painted.startTime - touched);
						new PerformanceObserver((list) =>
							tell(list.getEntriesByName('first-contentful-paint'))
						).observe({ type: 'paint', buffered: true });
					})
			)
		);
	}
	return durations;
}

/** The machine of the largest centre, as if its direction had installed it. */
async function enrol({ ownerUrl, centres }: BenchNetwork): Promise<string> {
	const token = randomBytes(32).toString('base64url');
	const digest = (text: string) => createHash('sha256').update(text).digest();
	await asOwner(
		ownerUrl,
		`with kiosk as (
			insert into kiosks (centre_id, name, recorded_at) values ($1, $2, $3) returning id, centre_id
		), code as (
			insert into kiosk_codes (centre_id, kiosk_id, digest, expires_at, recorded_at)
			select centre_id, id, $4, $3::timestamptz + interval '10 minutes', $3 from kiosk
			returning id, kiosk_id, centre_id
		)
		insert into kiosk_enrolments (centre_id, kiosk_id, code_id, token_digest, recorded_at)
		select centre_id, kiosk_id, id, $5, $3 from code`,
		[centres[0]!.id, `Borne ${token.slice(0, 8)}`, NOW, digest(`code ${token}`), digest(token)]
	);
	return token;
}
