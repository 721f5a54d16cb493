import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { type Kiosk, runKiosk } from './run-kiosk.ts';
import { elsewhere, type Elsewhere, expectNothingOf, leaveTraces } from './visit-story.ts';

const VISITS = 100;
/** From « J’ai terminé » to the first screen of the next one. */
const TARGET_MS = 3_000;
const noShell = inject('noShell');
let kiosk: Kiosk;
let other: Elsewhere;

beforeEach(({ skip }) => skip(noShell !== null, noShell ?? ''));
beforeAll(async () => {
	if (noShell) return;
	other = await elsewhere();
	kiosk = await runKiosk({ hosts: [other.site.host] });
	await kiosk.prepare();
});
afterAll(() => Promise.all([kiosk?.close(), other?.site.close()]));

test('a hundred residents, one after the other, find nothing of each other', async () => {
	for (let number = 1; number <= VISITS; number++) {
		const secret = await leaveTraces(kiosk, other, number);
		await expectNothingOf(secret, kiosk, other);
	}
});

test('the first screen is there three seconds after the kill', async () => {
	const times: number[] = [];
	for (let visit = 0; visit < 20; visit++) {
		const page = visit === 0 ? /^\/borne$/ : /^\/borne\/fini$/;
		await kiosk.site.shown(page);
		const [profile] = kiosk.profiles();
		const from = performance.now();
		await kiosk.end('fini');
		await expect.poll(kiosk.profiles).not.toContain(profile);
		await kiosk.site.shown(/^\/borne\/fini$/);
		times.push(performance.now() - from);
	}
	times.sort((a, b) => a - b);
	const [median, longest] = [times[times.length >> 1]!, times.at(-1)!].map(Math.round);
	console.log(`from the end of a visit to the next screen: ${median} ms, at most ${longest} ms`);
	expect(median).toBeLessThanOrEqual(TARGET_MS);
});
