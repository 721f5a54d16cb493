import { afterAll, beforeAll, expect, test } from 'vitest';
import { useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import { countAttempt } from '../door/attempts.ts';
import { findSignIn } from './find-sign-in.ts';
import { addHolder, asKeys, Browser, openTestKeys, PASSWORD, NOW } from './keys.fixture.ts';
import { keepText } from './kept-texts.ts';
import type { Keys } from '../door/open-keys.ts';
import { signIn } from './sign-in.ts';
import { sweepDoor } from './sweep-door.ts';

const world = useTestDatabase();
let keys: Keys;

beforeAll(() => {
	keys = openTestKeys(world);
});
afterAll(() => keys?.close());

const countOf = async (table: string) =>
	(await asKeys<{ count: number }>(keys, `select count(*) from ${table}`))[0]!.count;

test('what is over is forgotten at night, what serves stays', async () => {
	const centreId = await world.addCentre('le-soir');
	const email = 'soir@example.org';
	const places = [{ role: 'animateur' as const, centreId }];
	const id = await addHolder(world, keys, { name: 'Soir Test', email, places });
	const browser = new Browser();
	const entered = await signIn(keys, browser.caller(), { email, password: PASSWORD }, NOW);
	browser.keep(entered as never);
	const attempt = { kind: 'password', subject: email, knownDeviceId: null, address: '::1' };
	await countAttempt(keys, attempt, NOW);
	const typed = { page: '/equipe', field: 'note', text: 'à finir' };
	await world.as('animateur', centreId, (db) => keepText(db, keys.secret, typed), id);

	await asKeys(keys, `insert into key_entry_uses values (sha256('lien'), $1)`, [NOW.toString()]);

	await sweepDoor(keys.database, NOW.add({ hours: 1 }));
	expect(await countOf('key_entry_uses')).toBe(1);
	expect(await findSignIn(keys, browser.signIn, NOW)).not.toBeNull();
	expect(await countOf('key_attempts')).toBe(2);

	await sweepDoor(keys.database, NOW.add({ hours: 72 }));
	expect(await countOf('key_sign_ins')).toBe(0);
	expect(await countOf('key_attempts')).toBe(0);
	expect(await countOf('key_entry_uses')).toBe(0);
	expect((await world.owner.query('select from kept_texts')).rowCount).toBe(0);
	expect(await countOf('key_devices')).toBe(1);

	await sweepDoor(keys.database, NOW.add({ hours: 24 * 366 }));
	expect(await countOf('key_devices')).toBe(0);
});
