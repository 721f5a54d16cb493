import { afterAll, beforeAll, expect, test } from 'vitest';
import { useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import { DEMO_PIN, refusePin } from '../../domain/pin.ts';
import { enterWithPin } from './enter-with-pin.ts';
import { findDesk } from './find-desk.ts';
import { findSignIn } from '../sign-ins/find-sign-in.ts';
import { addHolder, asKeys, Browser, NOW, openTestKeys } from '../sign-ins/keys.fixture.ts';
import type { Keys } from '../door/open-keys.ts';
import { tryDesk } from './try-desk.ts';

const world = useTestDatabase('demo');
const real = useTestDatabase();
let keys: Keys;

beforeAll(() => {
	keys = openTestKeys(world);
});
afterAll(() => keys?.close());

const CENTRE = 'jacques-brel';

async function tried(): Promise<Browser> {
	const browser = new Browser();
	const answer = await tryDesk(keys, browser.caller(), CENTRE, NOW);
	browser.deviceToken = answer!.newDeviceToken!;
	return browser;
}

test('a browser becomes the desk of the centre, where everybody enters with the PIN that is shown', async () => {
	expect(refusePin(DEMO_PIN)).toBeNull();
	const browser = await tried();
	const desk = (await findDesk(keys, browser.deviceToken))!;
	expect(desk.people.map(({ role }) => role)).toEqual(
		expect.arrayContaining(['accueil', 'animateur', 'direction'])
	);
	expect(desk.people).toHaveLength(desk.members.length);
	for (const { membershipId, staffId } of desk.people) {
		const typed = { membershipId, pin: DEMO_PIN, former: browser.signIn };
		const entered = await enterWithPin(keys, browser.caller(), typed, NOW);
		if ('refusal' in entered) throw new Error(entered.message);
		browser.keep({ cookies: [entered.cookie], newDeviceToken: null });
		expect(await findSignIn(keys, browser.signIn, NOW)).toMatchObject({
			staffId,
			next: 'none',
			isAtDesk: true
		});
	}
	const later = NOW.add({ minutes: 6 });
	expect(await findSignIn(keys, browser.signIn, later)).toMatchObject({ isLocked: true });
});

test('tried again, it is the same desk; a centre that is not there is none', async () => {
	const browser = await tried();
	expect(await tryDesk(keys, browser.caller(), CENTRE, NOW)).toEqual({ newDeviceToken: null });
	const desks = await asKeys(keys, 'select from key_desks');
	expect(await tryDesk(keys, new Browser().caller(), 'nulle-part', NOW)).toBeNull();
	expect(await asKeys(keys, 'select from key_desks')).toHaveLength(desks.length);
});

test('for real people there is no such desk', async () => {
	const centreId = await real.addCentre(CENTRE);
	const door = openTestKeys(real);
	try {
		const places = [{ role: 'direction' as const, centreId }];
		const email = 'direction@example.org';
		await addHolder(real, door, { name: 'Dina Test', email, places });
		expect(await tryDesk(door, new Browser().caller(), CENTRE, NOW)).toBeNull();
		expect(await asKeys(door, 'select from key_devices')).toEqual([]);
	} finally {
		await door.close();
	}
});
