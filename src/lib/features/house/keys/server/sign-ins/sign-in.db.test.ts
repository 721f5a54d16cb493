import { expect, test } from 'vitest';
import { nextCodeOf } from '../../../../../../../tests/journeys/support/code-of-application.ts';
import { countAttempt } from '../door/attempts.ts';
import { choosePlace } from './choose-place.ts';
import { useDoor } from './door.fixture.ts';
import { findSignIn } from './find-sign-in.ts';
import { listPlaces } from './list-places.ts';
import { listSignIns, signOutEverywhere } from './list-sign-ins.ts';
import { proveCode } from '../proofs/prove-code.ts';
import { chooseNewPassword } from './reset-password.ts';
import { signOut } from './sign-out.ts';
import { addHolder, asKeys, Browser, PASSWORD, NOW } from './keys.fixture.ts';

const door = useDoor();
const { someone, enter, signInOf, enrol } = door;

test('the right password opens a sign-in in her only place, and asks for a second proof', async () => {
	const { email, id } = await someone('direction');
	const browser = new Browser();
	expect(await enter(browser, email.toUpperCase())).toMatchObject({ step: 'in' });
	const here = await signInOf(browser);
	expect(here).toMatchObject({ staffId: id, proof: 'password', next: 'enrol' });
	expect(here!.viewer).toMatchObject({ role: 'direction', centre: { slug: 'la-digue' } });
});

test('a wrong password, an unknown address and no address at all get the same sentence', async () => {
	const { email } = await someone();
	const answers = [
		await enter(new Browser(), email, 'pas le bon mot de passe'),
		await enter(new Browser(), 'inconnue@example.org', PASSWORD),
		await enter(new Browser(), 'pas une adresse', PASSWORD)
	];
	expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
	expect(answers[0]).toMatchObject({ refusal: 'wrong' });
});

test('after ten failures from elsewhere, she still enters from her own computer', async () => {
	const { email } = await someone();
	const own = new Browser();
	await enter(own, email);
	const stranger = new Browser();
	for (let i = 0; i < 10; i++) await enter(stranger, email, 'essai');
	expect(await enter(stranger, email)).toMatchObject({ refusal: 'too-many' });
	expect(await enter(own, email)).toMatchObject({ step: 'in' });
	const later = NOW.add({ minutes: 16 });
	expect(await enter(stranger, email, PASSWORD, later)).toMatchObject({ step: 'in' });
});

test('a hundred failures behind the centre’s address do not keep its known computers out', async () => {
	const { email } = await someone();
	const own = new Browser();
	own.address = '198.51.100.4';
	await enter(own, email);
	const lobby = new Browser();
	lobby.address = own.address;
	for (let i = 0; i < 100; i++) {
		const subject = `essai${i}@example.org`;
		const attempt = { kind: 'password', subject, knownDeviceId: null, address: lobby.address };
		await countAttempt(door.keys, attempt, NOW);
	}
	expect(await enter(lobby, 'encore@example.org')).toMatchObject({ refusal: 'too-many' });
	expect(await enter(own, email)).toMatchObject({ step: 'in' });
});

test('twenty attempts at once do not slip through together', async () => {
	const { email } = await someone();
	const answers = await Promise.all(
		Array.from({ length: 20 }, () => enter(new Browser(), email, 'essai'))
	);
	const tried = answers.filter((answer) => 'refusal' in answer && answer.refusal === 'wrong');
	expect(tried.length).toBeLessThanOrEqual(10);
});

test('she who works in two centres chooses where she is, among her own places only', async () => {
	const other = await door.world.addCentre('la-criee');
	const email = 'deux@example.org';
	const places = [
		{ role: 'animateur' as const, centreId: door.centreId },
		{ role: 'animateur' as const, centreId: other }
	];
	const id = await addHolder(door.world, door.keys, { name: 'Deux Lieux', email, places });
	const browser = new Browser();
	await enter(browser, email);
	const here = (await signInOf(browser))!;
	expect(here.viewer).toBeNull();
	const [first] = await listPlaces(door.keys, id);
	const stranger = await someone();
	const [foreign] = await listPlaces(door.keys, stranger.id);
	expect(await choosePlace(door.keys, here, foreign!.membershipId)).toMatchObject({
		refusal: 'place'
	});
	await choosePlace(door.keys, here, first!.membershipId);
	expect((await signInOf(browser))!.viewer!.membershipId).toBe(first!.membershipId);
});

test('a sign-in ends after a working day, when she leaves, or with her membership', async () => {
	const { email, id } = await someone();
	const browser = new Browser();
	await enter(browser, email);
	expect(await signInOf(browser, NOW.add({ hours: 12 }))).toBeNull();
	expect(await signInOf(browser)).not.toBeNull();
	const forged = `${browser.signIn!.slice(0, -4)}AAA=`;
	expect(await findSignIn(door.keys, forged, NOW)).toBeNull();
	await signOut(door.keys, browser.signIn);
	expect(await signInOf(browser)).toBeNull();
	await enter(browser, email);
	await asOperatorEnds(id);
	expect((await signInOf(browser))!.viewer).toBeNull();
});

async function asOperatorEnds(staffId: string): Promise<void> {
	await door.world.asOperator([], (db) =>
		db
			.updateTable('memberships')
			.set({ ended_at: NOW.toString() })
			.where('staff_id', '=', staffId)
			.execute()
	);
}

test('the place of a colleague opens nothing, even written beside her own sign-in', async () => {
	const direction = await someone('direction');
	const { email, id } = await someone('accueil');
	const browser = new Browser();
	await enter(browser, email);
	expect((await signInOf(browser))!.viewer).toMatchObject({ role: 'accueil' });
	await asKeys(
		door.keys,
		`update key_sign_ins set membership_id =
			(select id from memberships where staff_id = $1) where user_id = $2`,
		[direction.id, id]
	);
	expect((await signInOf(browser))!.viewer).toBeNull();
});

test('signing out everywhere ends every sign-in and forgets the remembered codes', async () => {
	const { email, id } = await someone('animateur');
	const [phone, desk] = [new Browser(), new Browser()];
	await enter(phone, email);
	const { letters } = await enrol(phone);
	await enter(desk, email);
	const typed = { code: nextCodeOf(letters), staffId: null };
	desk.keep((await proveCode(door.keys, desk.caller(), typed, NOW)) as never);
	expect(await listSignIns(door.keys, (await signInOf(desk))!, NOW)).toHaveLength(2);
	await signOutEverywhere(door.keys, id);
	expect(await signInOf(phone)).toBeNull();
	expect(await signInOf(desk)).toBeNull();
	expect(await enter(desk, email)).toMatchObject({ step: 'code' });
});

test('the database keeps neither password, nor address of the network, nor plain second proof', async () => {
	const { email } = await someone('direction');
	const browser = new Browser();
	await enter(browser, email);
	const { letters, recoveryCodes } = await enrol(browser);
	const kept: string[] = [];
	const tables = await asKeys<{ name: string }>(
		door.keys,
		`select relname as name from pg_class where relname like 'key\\_%' and relkind = 'r'`
	);
	for (const { name } of tables) {
		kept.push(JSON.stringify(await asKeys(door.keys, `select t::text from ${name} t`)));
	}
	const all = kept.join('');
	for (const secret of [PASSWORD, letters, recoveryCodes![0]!, browser.address]) {
		expect(all).not.toContain(secret);
	}
	expect(all).toContain(email);
});

test('a new password closes what the former one had opened', async () => {
	const { email, id } = await someone('animateur');
	const browser = new Browser();
	await enter(browser, email);
	await enrol(browser);
	const tokens: string[] = [];
	const { internalAdapter } = await door.keys.auth.$context;
	for (const token of ['a'.repeat(24), 'b'.repeat(24)]) {
		tokens.push(token);
		await internalAdapter.createVerificationValue({
			value: id,
			identifier: `reset-password:${token}`,
			expiresAt: new Date(Date.now() + 60_000)
		});
	}
	const kept = await asKeys(
		door.keys,
		'select identifier from key_verifications where value = $1',
		[id]
	);
	expect(JSON.stringify(kept)).not.toContain(tokens[0]);
	expect(await chooseNewPassword(door.keys, tokens[0]!, 'quatre goélands au port')).toEqual({
		chosen: true
	});
	expect(await signInOf(browser)).toBeNull();
	expect(await chooseNewPassword(door.keys, tokens[1]!, 'cinq goélands au port')).toMatchObject({
		refusal: 'link'
	});
	expect(await enter(browser, email, 'quatre goélands au port')).toMatchObject({ step: 'code' });
});
