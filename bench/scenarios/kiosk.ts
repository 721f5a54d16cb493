import { createHash, randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { chromium, type Page } from '@playwright/test';
import { findChromium } from '../../tests/gate/find-chromium.ts';
import type { Application } from '../application.ts';
import { line, type Line } from '../line.ts';
import { asOwner, type BenchNetwork, NOW } from '../network.ts';
import { summarise } from '../samples.ts';
import { weighPage } from '../weigh-page.ts';

/** The machine of a lobby is older than ours. */
const SLOWER = 6;
const WALKS = 8;
const GUIDE = 'carte-vitale';

/** The screen of a lobby, on a processor slowed six times: from a touch to the next step. */
export async function* kiosk(
	network: BenchNetwork,
	application: Application
): AsyncGenerator<Line> {
	const token = await enrol(network);
	const cookie = `declic.borne=${token}`;
	const home = await weighPage(application.origin, '/borne', cookie);
	yield line('kiosk/home, all included', home / 1000, 'kB');
	yield line('kiosk/scripts', (await weighScripts(application.origin, cookie)) / 1000, 'kB');
	const found = await findChromium(() => {});
	if ('problem' in found) throw new Error(found.problem);
	const browser = await chromium.launch({
		...(found.path && { executablePath: found.path }),
		args: process.getuid?.() === 0 ? ['--no-sandbox'] : []
	});
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

/** When the finger left the screen, told to the page that comes. */
function noteTouches(): void {
	addEventListener(
		'click',
		({ timeStamp }) =>
			sessionStorage.setItem('touched', String(performance.timeOrigin + timeStamp)),
		{ capture: true }
	);
}

/** Milliseconds from each touch of « next » to the first paint of the step that it opens. */
async function walkThrough(page: Page, origin: string): Promise<number[]> {
	const durations: number[] = [];
	await page.goto(`${origin}/borne/guides/${GUIDE}/etape/1`);
	for (let step = 2; step <= 5; step++) {
		// A second tap within half a second is not hers.
		await page.waitForTimeout(600);
		const next = `/borne/guides/${GUIDE}/etape/${step}`;
		await page.locator(`main a[href^="${next}"]`).first().tap();
		await page.waitForURL(`**${next}*`);
		durations.push(
			await page.evaluate(
				() =>
					new Promise<number>((done) => {
						const touched = Number(sessionStorage.getItem('touched'));
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

/** Every script of the home, packed. */
async function weighScripts(origin: string, cookie: string): Promise<number> {
	const page = await (await fetch(`${origin}/borne`, { headers: { cookie } })).text();
	let bytes = 0;
	for (const [, file] of page.matchAll(/<script[^>]* src="([^"]+)"/g)) {
		bytes += gzipSync(await (await fetch(origin + file!)).text()).byteLength;
	}
	return bytes;
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
