import { expect, test } from 'vitest';
import { nextCodeOf } from '../../../../../../../tests/journeys/support/code-of-application.ts';
import { useDoor } from '../sign-ins/door.fixture.ts';
import { offerSecondProof } from './enrol-second-proof.ts';
import { proveCode } from './prove-code.ts';
import { Browser, PASSWORD, NOW } from '../sign-ins/keys.fixture.ts';

const door = useDoor();
const { someone, enter, signInOf, enrol } = door;

test('the direction gives a code each time; a recovery code serves once', async () => {
	const { email } = await someone('direction');
	const browser = new Browser();
	await enter(browser, email);
	const { letters, recoveryCodes } = await enrol(browser);
	expect(await signInOf(browser)).toMatchObject({ proof: 'password-code', next: 'none' });

	expect(await enter(browser, email)).toMatchObject({ step: 'code' });
	expect(await signInOf(browser)).toBeNull();
	const wrong = { code: '000000', staffId: null };
	expect(await proveCode(door.keys, browser.caller(), wrong, NOW)).toMatchObject({
		refusal: 'code'
	});
	const typed = { code: nextCodeOf(letters), staffId: null };
	const proved = await proveCode(door.keys, browser.caller(), typed, NOW);
	browser.keep(proved as never);
	expect(await signInOf(browser)).toMatchObject({ next: 'none' });

	for (const expected of ['in', undefined]) {
		await enter(browser, email);
		const recovery = { code: recoveryCodes![0]!, staffId: null };
		const answer = await proveCode(door.keys, browser.caller(), recovery, NOW);
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
	browser.keep((await proveCode(door.keys, browser.caller(), typed, NOW)) as never);
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
		const answer = await proveCode(door.keys, browser.caller(), typed, NOW);
		answers.push('refusal' in answer ? answer.refusal : 'in');
	}
	expect(answers.at(-1)).toBe('too-many');
	const right = { code: nextCodeOf(letters), staffId: null };
	expect(await proveCode(door.keys, browser.caller(), right, NOW)).toMatchObject({
		refusal: 'too-many'
	});
});

test('a code serves once, even within its minute and twice at once', async () => {
	const { email } = await someone('direction');
	const browser = new Browser();
	await enter(browser, email);
	const { letters } = await enrol(browser);
	const both = [new Browser(), new Browser()];
	for (const one of both) await enter(one, email);
	const typed = { code: nextCodeOf(letters), staffId: null };
	const answers = await Promise.all(
		both.map((one) => proveCode(door.keys, one.caller(), typed, NOW))
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
	const answer = await proveCode(door.keys, his.caller(), typed, NOW);
	expect(answer).toMatchObject({ refusal: 'code' });
});

test('a recovery code shown a moment ago does not link an application', async () => {
	const { email, id } = await someone('direction');
	const browser = new Browser();
	await enter(browser, email);
	const signedIn = (await signInOf(browser))!;
	const offer = await offerSecondProof(door.keys, browser.caller(), signedIn, PASSWORD, NOW);
	if ('refusal' in offer) throw new Error(offer.message);
	const typed = { code: offer.recoveryCodes![0]!, staffId: id, isEnrolling: true };
	expect(await proveCode(door.keys, browser.caller(), typed, NOW)).toMatchObject({
		refusal: 'code'
	});
	expect(await signInOf(browser)).toMatchObject({ next: 'enrol' });
});
