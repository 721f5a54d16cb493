import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sealEntryLink } from '#lib/features/house/staff/index.server.ts';
import type { World } from '#lib/platform/world.ts';
import { useDoor } from '../sign-ins/door.fixture.ts';
import { enterWithLink, readEntryLink } from '../sign-ins/enter-with-link.ts';
import { askPasskey, enterWithPasskey } from './enter-with-passkey.ts';
import { asKeys, Browser, NOW } from '../sign-ins/keys.fixture.ts';
import { listPlaces } from '../sign-ins/list-places.ts';
import { proveCode } from './prove-code.ts';
import { recogniseDevice } from '../door/recognise-device.ts';

const door = useDoor();
const { someone, enter } = door;
const minutes = (count: number) => NOW.add({ minutes: count });

describe('too many codes', () => {
	let zoneBefore: string;
	beforeAll(async () => {
		const { rows } = await door.world.owner.query('select time_zone from centres where id = $1', [
			door.centreId
		]);
		zoneBefore = rows[0]!.time_zone;
		await inZone('Indian/Reunion');
	});
	afterAll(() => inZone(zoneBefore));
	const inZone = (zone: string) =>
		door.world.owner.query('update centres set time_zone = $1 where id = $2', [
			zone,
			door.centreId
		]);

	test('say when one may try again, by the clock of her centre', async () => {
		const { email } = await someone('direction');
		const browser = new Browser();
		await enter(browser, email);
		await door.enrol(browser);
		// One a minute, so that the wait is told from the first of them.
		for (let i = 0; i < 10; i++) {
			await enter(browser, email, undefined, minutes(i));
			const typed = { code: '123456', staffId: null };
			await proveCode(door.keys, browser.caller(), typed, minutes(i));
		}
		await enter(browser, email, undefined, minutes(10));
		const typed = { code: '123456', staffId: null };
		const answer = await proveCode(door.keys, browser.caller(), typed, minutes(10));
		const rounded = minutes(15).round({ smallestUnit: 'minute', roundingMode: 'ceil' });
		const there = rounded.toZonedDateTimeISO('Indian/Reunion');
		const clock = `${there.hour}\u00a0h\u00a0${String(there.minute).padStart(2, '0')}`;
		expect(answer).toMatchObject({
			refusal: 'too-many',
			message: expect.stringContaining(`à ${clock}.`),
			until: minutes(15)
		});
		const marks = await asKeys(door.keys, 'select from key_attempts');
		await proveCode(door.keys, browser.caller(), typed, minutes(11));
		expect(await asKeys(door.keys, 'select from key_attempts')).toHaveLength(marks.length);
	});
});

describe('passkeys', () => {
	const answer = { id: 'une-cle-inconnue' } as never;
	const tryOne = (browser: Browser, response = answer) =>
		enterWithPasskey(
			door.keys,
			browser.caller(),
			{ response, challenge: 'jamais-demande', former: undefined },
			NOW
		);

	test('ten answers for one passkey, then a wait; another passkey still answers', async () => {
		const browser = new Browser();
		browser.address = '198.51.100.20';
		for (let i = 0; i < 10; i++)
			expect(await tryOne(browser)).toMatchObject({ refusal: 'passkey' });
		expect(await tryOne(browser)).toMatchObject({ refusal: 'too-many' });
		expect(await tryOne(browser, { id: 'une-autre' } as never)).toMatchObject({
			refusal: 'passkey'
		});
	});

	test('a hundred challenges for a network, then a wait; a browser known here still asks', async () => {
		const stranger = new Browser();
		stranger.address = '198.51.100.21';
		for (let i = 0; i < 100; i++) {
			expect(await askPasskey(door.keys, stranger.caller(), NOW)).toHaveProperty('challenge');
		}
		const kept = await asKeys(door.keys, 'select from key_verifications');
		expect(await askPasskey(door.keys, stranger.caller(), NOW)).toMatchObject({
			refusal: 'too-many'
		});
		expect(await asKeys(door.keys, 'select from key_verifications')).toHaveLength(kept.length);
		const device = await recogniseDevice(door.keys, undefined, 'Firefox', NOW);
		stranger.deviceToken = device.newToken!;
		expect(await askPasskey(door.keys, stranger.caller(), NOW)).toHaveProperty('challenge');
		stranger.deviceToken = undefined;
		expect(await askPasskey(door.keys, stranger.caller(), minutes(16))).toHaveProperty('challenge');
	});
});

describe('an entry link', () => {
	const signIn = Buffer.alloc(32, 1);
	const at = () => ({
		keys: door.keys,
		world: { database: door.world.app, now: () => NOW, secrets: { signIn } } as unknown as World
	});
	const linkFor = async () => {
		const { id } = await someone('accueil');
		return sealEntryLink(signIn, (await listPlaces(door.keys, id))[0]!.membershipId, NOW);
	};
	const browser = new Browser();
	browser.address = '198.51.100.22';

	test('opens once; looked at before, it still opens', async () => {
		const link = await linkFor();
		for (let i = 0; i < 12; i++) {
			expect(await readEntryLink(at(), browser.caller(), link)).toMatchObject({ role: 'accueil' });
		}
		expect(await enterWithLink(at(), browser.caller(), link)).toHaveProperty('cookie');
		expect(await enterWithLink(at(), browser.caller(), link)).toMatchObject({ refusal: 'closed' });
		expect(await readEntryLink(at(), browser.caller(), link)).toMatchObject({ refusal: 'closed' });
	});

	test('pressed twice at once, lets in once', async () => {
		const link = await linkFor();
		const press = () => enterWithLink(at(), browser.caller(), link);
		const holder = await door.world.owner.connect();
		await holder.query('begin; lock table key_entry_uses in share mode');
		// Both have seen that it had not served, and wait to say that it has.
		const presses = [press(), press()];
		await untilTheyWait(presses.length);
		await holder.query('commit');
		holder.release();
		const answers = await Promise.all(presses);
		expect(answers.filter((answer) => 'cookie' in answer)).toHaveLength(1);
	});

	async function untilTheyWait(count: number): Promise<void> {
		const { rowCount } = await door.world.owner.query(
			`select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`
		);
		if (rowCount !== count) await untilTheyWait(count);
	}

	test('tried ten times in vain, is answered no more', async () => {
		const made = await linkFor();
		const bent = `${made.slice(0, -4)}AAAA`;
		for (let i = 0; i < 10; i++) {
			expect(await readEntryLink(at(), browser.caller(), bent)).toMatchObject({
				refusal: 'closed'
			});
		}
		expect(await readEntryLink(at(), browser.caller(), bent)).toMatchObject({
			refusal: 'too-many'
		});
		expect(await enterWithLink(at(), browser.caller(), made)).toHaveProperty('cookie');
	});
});
