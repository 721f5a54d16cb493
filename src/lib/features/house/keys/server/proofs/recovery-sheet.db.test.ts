import { expect, test } from 'vitest';
import {
	codeOf,
	nextCodeOf
} from '../../../../../../../tests/journeys/support/code-of-application.ts';
import { confirmSheet } from './confirm-sheet.ts';
import { useDoor } from '../sign-ins/door.fixture.ts';
import { offerSecondProof, offerSheet } from './enrol-second-proof.ts';
import { Browser, NOW, PASSWORD } from '../sign-ins/keys.fixture.ts';
import { proveCode } from './prove-code.ts';
import { readProofs } from './read-proofs.ts';

const door = useDoor();
const { someone, enter, signInOf } = door;

/** Prints a sheet, and reads its second code back. */
async function print(browser: Browser, password: string | null = null, at = NOW) {
	const here = (await signInOf(browser, at))!;
	const sheet = await offerSheet(door.keys, browser.caller(), here, password, at);
	if ('refusal' in sheet) throw new Error(sheet.message);
	expect(await signInOf(browser, at)).toMatchObject({ next: here.next });
	const typed = sheet.codes[1]!;
	expect(await confirmSheet(door.keys, browser.caller(), here, typed, at)).toEqual({
		confirmed: true
	});
	return sheet.codes;
}

/** Enters with her password, then a code. */
async function enterWith(browser: Browser, email: string, code: string) {
	expect(await enter(browser, email)).toMatchObject({ step: 'code' });
	const proved = await proveCode(door.keys, browser.caller(), { code, staffId: null }, NOW);
	if (!('refusal' in proved)) browser.keep(proved);
	return proved;
}

test('a sheet is a second proof once one of its codes is read back, which serves all the same', async () => {
	const { email } = await someone('direction');
	const browser = new Browser();
	await enter(browser, email);
	const codes = await print(browser);
	expect(codes).toHaveLength(10);
	expect(await signInOf(browser)).toMatchObject({ next: 'none', proof: 'password-code' });
	const sloppy = codes[1]!.replace('-', ' ').toLowerCase();
	expect(await enterWith(browser, email, sloppy)).toMatchObject({ step: 'in', codesLeft: 9 });
	expect(await signInOf(browser)).toMatchObject({ next: 'none' });
	expect(await enterWith(browser, email, codes[1]!)).toMatchObject({ refusal: 'code' });
	expect(await enterWith(browser, email, codes[0]!)).toMatchObject({ codesLeft: 8 });
});

test('a code of somebody else’s sheet, or of one that was replaced, confirms nothing', async () => {
	const [{ email }, other] = [await someone('direction'), await someone('direction')];
	const [browser, hers] = [new Browser(), new Browser()];
	await enter(browser, email);
	await enter(hers, other.email);
	const [foreign] = await print(hers);
	const here = (await signInOf(browser))!;
	const first = await offerSheet(door.keys, browser.caller(), here, null, NOW);
	await offerSheet(door.keys, browser.caller(), here, null, NOW);
	const former = 'codes' in first ? first.codes[0]! : '';
	for (const code of [foreign!, former, '', '123456']) {
		expect(await confirmSheet(door.keys, browser.caller(), here, code, NOW)).toMatchObject({
			refusal: 'code'
		});
	}
	expect(await signInOf(browser)).toMatchObject({ next: 'enrol' });
});

test('nobody guesses the figures of a sheet: it has none', async () => {
	const { email } = await someone('direction');
	const browser = new Browser();
	await enter(browser, email);
	await print(browser);
	expect(await enterWith(browser, email, '123456')).toMatchObject({ refusal: 'code' });
});

test('the last code of an only sheet lets in, and another proof is asked at once', async () => {
	const { email, id } = await someone('animateur');
	const browser = new Browser();
	await enter(browser, email);
	const codes = await print(browser);
	for (const [at, code] of codes.entries()) {
		const anywhere = new Browser();
		const proved = await enterWith(anywhere, email, code);
		expect(proved).toMatchObject({ codesLeft: 9 - at });
		const next = at === 9 ? 'enrol' : 'none';
		expect(await signInOf(anywhere)).toMatchObject({ next });
		if (next === 'enrol') await print(anywhere);
	}
	expect(await readProofs(door.keys, id)).toEqual({ hasApplication: false, codesLeft: 10 });
});

test('an application linked later keeps the sheet; a new sheet replaces the former', async () => {
	const { email, id } = await someone('direction');
	const browser = new Browser();
	await enter(browser, email);
	const codes = await print(browser);
	const here = (await signInOf(browser))!;
	const offer = await offerSecondProof(door.keys, browser.caller(), here, null, NOW);
	if ('refusal' in offer) throw new Error(offer.message);
	expect(offer.recoveryCodes).toBeNull();
	const typed = { code: codeOf(offer.letters), staffId: id, isEnrolling: true };
	expect(await proveCode(door.keys, browser.caller(), typed, NOW)).toMatchObject({ step: 'in' });
	expect(await readProofs(door.keys, id)).toEqual({ hasApplication: true, codesLeft: 10 });
	expect(await enterWith(browser, email, codes[2]!)).toMatchObject({ codesLeft: 9 });
	expect(await enterWith(browser, email, nextCodeOf(offer.letters))).toMatchObject({
		codesLeft: null
	});
	const again = (await signInOf(browser))!;
	const sheet = await offerSheet(door.keys, browser.caller(), again, null, NOW);
	expect(await enterWith(browser, email, codes[3]!)).toMatchObject({ refusal: 'code' });
	const fresh = 'codes' in sheet ? sheet.codes[3]! : '';
	expect(await enterWith(browser, email, fresh)).toMatchObject({ codesLeft: 9 });
});

test('a password typed a moment ago is not asked again; later it is, and must be hers', async () => {
	const { email } = await someone('direction');
	const browser = new Browser();
	await enter(browser, email);
	const here = (await signInOf(browser))!;
	const offer = (password: string | null, minutes: number) =>
		offerSecondProof(door.keys, browser.caller(), here, password, here.since.add({ minutes }));
	expect(await offer(null, 9)).toMatchObject({ letters: expect.any(String) });
	expect(await offer(null, 10)).toMatchObject({ refusal: 'password' });
	expect(await offer('pas celui-ci du tout', 10)).toMatchObject({ refusal: 'password' });
	expect(await offer(PASSWORD, 10)).toMatchObject({ letters: expect.any(String) });
	const atDesk = { ...here, proof: 'pin' as const };
	const late = here.since.add({ minutes: 10 });
	expect(await offerSheet(door.keys, browser.caller(), atDesk, PASSWORD, late)).toMatchObject({
		refusal: 'stale'
	});
});
