import { afterAll, beforeAll, beforeEach, inject, test } from 'vitest';
import { type Kiosk, runKiosk } from './run-kiosk.ts';
import { elsewhere, type Elsewhere, expectNothingOf, leaveTraces } from './visit-story.ts';

const VISITS = 100;
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
