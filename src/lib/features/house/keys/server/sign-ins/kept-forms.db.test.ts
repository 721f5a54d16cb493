import { expect, test } from 'vitest';
import { useDoor } from './door.fixture.ts';
import { findSignIn } from './find-sign-in.ts';
import { findFormerStaff, forgetForm, keepForm, readKeptForms } from './kept-forms.ts';
import { asKeys, Browser, NOW } from './keys.fixture.ts';
import { signOut } from './sign-out.ts';
import { sweepDoor } from './sweep-door.ts';

const door = useDoor();
const FORM = {
	address: '/equipe/accueil/demande',
	fields: [['demande', 'sa déclaration']] as const,
	files: []
};
const LATE = NOW.add({ hours: 13 });

async function keep(staffId: string, cookie?: string, at = LATE) {
	const kept = await keepForm(door.keys, { staffId, form: FORM, cookie }, at);
	return kept!.value;
}
const read = (staffId: string, cookie: string | undefined, at = LATE) =>
	readKeptForms(door.keys, { staffId, cookie }, at);

test('a sign-in that has ended by itself still says whose it was, and opens nothing', async () => {
	const { id, email } = await door.someone();
	const browser = new Browser();
	await door.enter(browser, email);
	expect(await findSignIn(door.keys, browser.signIn, LATE)).toBeNull();
	expect(await findFormerStaff(door.keys, browser.signIn, LATE)).toBe(id);
	await sweepDoor(door.keys.database, LATE);
	expect(await findFormerStaff(door.keys, browser.signIn, LATE)).toBe(id);
	expect(await findFormerStaff(door.keys, browser.signIn, LATE.add({ hours: 24 }))).toBeNull();
	expect(await findFormerStaff(door.keys, `${browser.signIn}x`, LATE)).toBeNull();
	expect(await findFormerStaff(door.keys, undefined, LATE)).toBeNull();
	await signOut(door.keys, browser.signIn);
	expect(await findFormerStaff(door.keys, browser.signIn, LATE)).toBeNull();
});

test('what she sent is hers, in that browser, for two hours; another person gets nothing', async () => {
	const [{ id }, other] = [await door.someone(), await door.someone()];
	const cookie = await keep(id);
	expect(await read(id, cookie)).toMatchObject([FORM]);
	expect(await read(other.id, cookie)).toEqual([]);
	expect(await read(id, undefined)).toEqual([]);
	expect(await read(id, 'A'.repeat(43))).toEqual([]);
	expect(await read(id, 'altéré')).toEqual([]);
	expect(await read(id, cookie, LATE.add({ hours: 2, seconds: 1 }))).toEqual([]);
	// The table alone says nothing of it.
	const rows = await asKeys<{ said: string }>(
		door.keys,
		`select encode(sealed, 'escape') as said from kept_forms`
	);
	expect(JSON.stringify(rows)).not.toContain('claration');
});

test('two tabs sent too late are both kept; what was sent or thrown away is not', async () => {
	const [{ id }, other] = [await door.someone(), await door.someone()];
	const cookie = await keep(id);
	expect(await keep(id, cookie)).toBe(cookie);
	const [first] = await read(id, cookie);
	await forgetForm(door.keys, { id: first!.id, staffId: other.id });
	expect(await read(id, cookie)).toHaveLength(2);
	await forgetForm(door.keys, { id: first!.id, staffId: id });
	expect(await read(id, cookie)).toHaveLength(1);
});

test('no more than ten wait, none is larger than a long text, and the night takes the old ones', async () => {
	const { id } = await door.someone();
	let cookie: string | undefined;
	for (let second = 0; second < 12; second++) {
		cookie = await keep(id, cookie, LATE.add({ seconds: second }));
	}
	expect(await read(id, cookie, LATE.add({ minutes: 1 }))).toHaveLength(10);
	const form = { ...FORM, fields: [['demande', 'a'.repeat(400_000)]] as const };
	expect(await keepForm(door.keys, { staffId: id, form, cookie }, LATE)).toBeNull();
	await sweepDoor(door.keys.database, LATE.add({ hours: 3 }));
	expect((await asKeys(door.keys, 'select from kept_forms')).length).toBe(0);
});
