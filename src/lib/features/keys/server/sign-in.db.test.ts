import { afterAll, beforeAll, expect, test } from 'vitest';
import { A_TUESDAY, useTestDatabase } from '../../../../../tests/database/test-database.ts';
import { codeOf, nextCodeOf } from '../../../../../tests/journeys/support/code-of-application.ts';
import { countAttempt } from './attempts.ts';
import { choosePlace } from './choose-place.ts';
import { offerSecondProof } from './enrol-second-proof.ts';
import { findSignIn } from './find-sign-in.ts';
import { addHolder, asKeys, Browser, openTestKeys, PASSWORD } from './keys.fixture.ts';
import { listPlaces } from './list-places.ts';
import { listSignIns, signOutEverywhere } from './list-sign-ins.ts';
import type { Keys } from './open-keys.ts';
import { proveCode } from './prove-code.ts';
import { chooseNewPassword } from './reset-password.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';

const world = useTestDatabase();
let keys: Keys;
let centreId: string;
let numbers = 0;

beforeAll(async () => {
	keys = openTestKeys(world);
	centreId = await world.addCentre('la-digue');
});
afterAll(() => keys?.close());

async function someone(role: 'accueil' | 'animateur' | 'direction' = 'animateur') {
	const email = `personne${++numbers}@example.org`;
	const places = [{ role, centreId }];
	const id = await addHolder(world, keys, { name: `Personne ${numbers}`, email, places });
	return { id, email };
}

async function enter(browser: Browser, email: string, password = PASSWORD, at = A_TUESDAY) {
	const answer = await signIn(keys, browser.caller(), { email, password }, at);
	if (!('refusal' in answer)) browser.keep(answer);
	return answer;
}

const signInOf = (browser: Browser, at = A_TUESDAY) => findSignIn(keys, browser.signIn, at);

async function enrol(browser: Browser): Promise<{ letters: string; recoveryCodes: string[] }> {
	const signIn = (await signInOf(browser))!;
	const offer = await offerSecondProof(keys, browser.caller(), signIn, PASSWORD, A_TUESDAY);
	if ('refusal' in offer) throw new Error(offer.message);
	const typed = { code: codeOf(offer.letters), staffId: signIn.staffId };
	const proved = await proveCode(keys, browser.caller(), typed, A_TUESDAY);
	if ('refusal' in proved) throw new Error(proved.message);
	browser.keep(proved);
	return offer;
}

test('the right password opens a sign-in in her only place, and asks for a second proof', async () => {
	const { email, id } = await someone('direction');
	const browser = new Browser();
	expect(await enter(browser, email.toUpperCase())).toMatchObject({ step: 'in' });
	const signIn = await signInOf(browser);
	expect(signIn).toMatchObject({ staffId: id, proof: 'password', next: 'enrol' });
	expect(signIn!.viewer).toMatchObject({ role: 'direction', centre: { slug: 'la-digue' } });
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
	const later = A_TUESDAY.add({ minutes: 16 });
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
		await countAttempt(keys, attempt, A_TUESDAY);
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

test('the direction gives a code each time; a recovery code serves once', async () => {
	const { email } = await someone('direction');
	const browser = new Browser();
	await enter(browser, email);
	const { letters, recoveryCodes } = await enrol(browser);
	expect(await signInOf(browser)).toMatchObject({ proof: 'password-code', next: 'none' });

	expect(await enter(browser, email)).toMatchObject({ step: 'code' });
	expect(await signInOf(browser)).toBeNull();
	const wrong = { code: '000000', staffId: null };
	expect(await proveCode(keys, browser.caller(), wrong, A_TUESDAY)).toMatchObject({
		refusal: 'code'
	});
	const typed = { code: nextCodeOf(letters), staffId: null };
	const proved = await proveCode(keys, browser.caller(), typed, A_TUESDAY);
	browser.keep(proved as never);
	expect(await signInOf(browser)).toMatchObject({ next: 'none' });

	for (const expected of ['in', undefined]) {
		await enter(browser, email);
		const recovery = { code: recoveryCodes[0]!, staffId: null };
		const answer = await proveCode(keys, browser.caller(), recovery, A_TUESDAY);
		expect('step' in answer ? answer.step : undefined).toBe(expected);
	}
});

test('an animator gives a code once on a device, then her password is enough there', async () => {
	const { email } = await someone('animateur');
	const browser = new Browser();
	await enter(browser, email);
	const { letters } = await enrol(browser);
	await enter(browser, email);
	const typed = { code: nextCodeOf(letters), staffId: null };
	browser.keep((await proveCode(keys, browser.caller(), typed, A_TUESDAY)) as never);
	expect(await enter(browser, email)).toMatchObject({ step: 'in' });
	expect(await signInOf(browser)).toMatchObject({ next: 'none' });
	expect(await enter(new Browser(), email)).toMatchObject({ step: 'code' });
});

test('codes cannot be guessed by starting again: ten tries, then a wait', async () => {
	const { email } = await someone('direction');
	const browser = new Browser();
	await enter(browser, email);
	const { letters } = await enrol(browser);
	const answers: string[] = [];
	for (let i = 0; i < 11; i++) {
		await enter(browser, email);
		const typed = { code: '123456', staffId: null };
		const answer = await proveCode(keys, browser.caller(), typed, A_TUESDAY);
		answers.push('refusal' in answer ? answer.refusal : 'in');
	}
	expect(answers.at(-1)).toBe('too-many');
	const right = { code: nextCodeOf(letters), staffId: null };
	expect(await proveCode(keys, browser.caller(), right, A_TUESDAY)).toMatchObject({
		refusal: 'too-many'
	});
});

test('she who works in two centres chooses where she is, among her own places only', async () => {
	const other = await world.addCentre('la-criee');
	const email = 'deux@example.org';
	const places = [
		{ role: 'animateur' as const, centreId },
		{ role: 'animateur' as const, centreId: other }
	];
	const id = await addHolder(world, keys, { name: 'Deux Lieux', email, places });
	const browser = new Browser();
	await enter(browser, email);
	const signIn = (await signInOf(browser))!;
	expect(signIn.viewer).toBeNull();
	const [first] = await listPlaces(keys, id);
	const stranger = await someone();
	const [foreign] = await listPlaces(keys, stranger.id);
	expect(await choosePlace(keys, signIn, foreign!.membershipId)).toMatchObject({
		refusal: 'place'
	});
	await choosePlace(keys, signIn, first!.membershipId);
	expect((await signInOf(browser))!.viewer!.membershipId).toBe(first!.membershipId);
});

test('a sign-in ends after a working day, when she leaves, or with her membership', async () => {
	const { email, id } = await someone();
	const browser = new Browser();
	await enter(browser, email);
	expect(await signInOf(browser, A_TUESDAY.add({ hours: 12 }))).toBeNull();
	expect(await signInOf(browser)).not.toBeNull();
	const forged = `${browser.signIn!.slice(0, -4)}AAA=`;
	expect(await findSignIn(keys, forged, A_TUESDAY)).toBeNull();
	await signOut(keys, browser.signIn);
	expect(await signInOf(browser)).toBeNull();
	await enter(browser, email);
	await asOperatorEnds(id);
	expect((await signInOf(browser))!.viewer).toBeNull();
});

async function asOperatorEnds(staffId: string): Promise<void> {
	await world.asOperator([], (db) =>
		db
			.updateTable('memberships')
			.set({ ended_at: A_TUESDAY.toString() })
			.where('staff_id', '=', staffId)
			.execute()
	);
}

test('signing out everywhere ends every sign-in and forgets the remembered codes', async () => {
	const { email, id } = await someone('animateur');
	const [phone, desk] = [new Browser(), new Browser()];
	await enter(phone, email);
	const { letters } = await enrol(phone);
	await enter(desk, email);
	const typed = { code: nextCodeOf(letters), staffId: null };
	desk.keep((await proveCode(keys, desk.caller(), typed, A_TUESDAY)) as never);
	expect(await listSignIns(keys, (await signInOf(desk))!, A_TUESDAY)).toHaveLength(2);
	await signOutEverywhere(keys, id);
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
		keys,
		`select relname as name from pg_class where relname like 'key\\_%' and relkind = 'r'`
	);
	for (const { name } of tables) {
		kept.push(JSON.stringify(await asKeys(keys, `select t::text from ${name} t`)));
	}
	const all = kept.join('');
	for (const secret of [PASSWORD, letters, recoveryCodes[0]!, browser.address]) {
		expect(all).not.toContain(secret);
	}
	expect(all).toContain(email);
});

test('a code serves once, even within its minute and twice at once', async () => {
	const { email } = await someone('direction');
	const browser = new Browser();
	await enter(browser, email);
	const { letters } = await enrol(browser);
	const doors = [new Browser(), new Browser()];
	for (const door of doors) await enter(door, email);
	const typed = { code: nextCodeOf(letters), staffId: null };
	const answers = await Promise.all(
		doors.map((door) => proveCode(keys, door.caller(), typed, A_TUESDAY))
	);
	expect(answers.filter((answer) => 'step' in answer)).toHaveLength(1);
});

test('a colleague’s own code and sign-in do not open for another’s password', async () => {
	const [victim, thief] = [await someone('direction'), await someone('animateur')];
	const hers = new Browser();
	await enter(hers, victim.email);
	await enrol(hers);
	const his = new Browser();
	await enter(his, thief.email);
	const { letters } = await enrol(his);
	const bent = his.signIn!.replace(/.=$/, (end) => (end === 'A=' ? 'B=' : 'A='));
	await enter(his, victim.email);
	his.cookies.set('declic.session_token', bent);
	const typed = { code: nextCodeOf(letters), staffId: null };
	const answer = await proveCode(keys, his.caller(), typed, A_TUESDAY);
	expect(answer).toMatchObject({ refusal: 'code' });
});

test('a recovery code shown a moment ago does not link an application', async () => {
	const { email, id } = await someone('direction');
	const browser = new Browser();
	await enter(browser, email);
	const signedIn = (await signInOf(browser))!;
	const offer = await offerSecondProof(keys, browser.caller(), signedIn, PASSWORD, A_TUESDAY);
	if ('refusal' in offer) throw new Error(offer.message);
	const typed = { code: offer.recoveryCodes[0]!, staffId: id, isEnrolling: true };
	expect(await proveCode(keys, browser.caller(), typed, A_TUESDAY)).toMatchObject({
		refusal: 'code'
	});
	expect(await signInOf(browser)).toMatchObject({ next: 'enrol' });
});

test('a new password closes what the former one had opened', async () => {
	const { email, id } = await someone('animateur');
	const browser = new Browser();
	await enter(browser, email);
	await enrol(browser);
	const tokens: string[] = [];
	const { internalAdapter } = await keys.auth.$context;
	for (const token of ['a'.repeat(24), 'b'.repeat(24)]) {
		tokens.push(token);
		await internalAdapter.createVerificationValue({
			value: id,
			identifier: `reset-password:${token}`,
			expiresAt: new Date(Date.now() + 60_000)
		});
	}
	const kept = await asKeys(keys, 'select identifier from key_verifications where value = $1', [
		id
	]);
	expect(JSON.stringify(kept)).not.toContain(tokens[0]);
	expect(await chooseNewPassword(keys, tokens[0]!, 'quatre goélands au port')).toEqual({
		chosen: true
	});
	expect(await signInOf(browser)).toBeNull();
	expect(await chooseNewPassword(keys, tokens[1]!, 'cinq goélands au port')).toMatchObject({
		refusal: 'link'
	});
	expect(await enter(browser, email, 'quatre goélands au port')).toMatchObject({ step: 'code' });
});
