import { afterAll, beforeAll, beforeEach, inject, test } from 'vitest';
import { elsewhere, type Elsewhere, leaveTraces, expectNothingOf } from './visit-story.ts';
import { type Kiosk, runKiosk } from './run-kiosk.ts';

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
afterAll(async () => {
	await kiosk?.close();
	await other?.site.close();
});

test.each([1, 2, 3, 4, 5])('who comes after resident %i finds nothing of her', async (number) => {
	const secret = await leaveTraces(kiosk, other, number);
	await expectNothingOf(secret, kiosk, other);
});
