import { afterAll, beforeAll, expect, test } from 'vitest';
import { acceptInvitation, findSignIn, type Keys } from '#lib/features/house/keys/index.server.ts';
import {
	addHolder,
	asKeys,
	Browser,
	PASSWORD
} from '../../src/lib/features/house/keys/server/sign-ins/keys.fixture.ts';
import { useTestDatabase } from '../database/test-database.ts';
import { enter, HOME, invited, now, openDoor } from './door.fixture.ts';
import { openRealProvider, type RealProvider } from './real-provider.fixture.ts';

const world = useTestDatabase();
let provider: RealProvider;
let keys: Keys;
let centreId: string;

beforeAll(async () => {
	centreId = await world.addCentre('le-phare');
	provider = await openRealProvider({ redirectUri: HOME, signsUserinfo: true });
	keys = openDoor(world, provider);
});
afterAll(async () => {
	await keys?.close();
	await provider?.close();
});

/** Somebody the provider knows, her address verified unless said otherwise. */
function known(login: string, email: string, claims: Record<string, unknown> = {}): void {
	provider.people.set(login, { email, email_verified: true, ...claims });
}

/** All that a refusal could have written. */
const written = () =>
	asKeys(
		keys,
		`select (select count(*) from staff_members) staff, (select count(*) from key_holders) holders,
			(select count(*) from key_accounts) accounts, (select count(*) from key_sign_ins) sign_ins,
			(select count(*) from memberships) memberships,
			(select count(*) from invitations where accepted_at is null) waiting`
	);

async function expectRefused(work: () => Promise<unknown>, refusal: string): Promise<void> {
	const before = await written();
	expect(await work()).toMatchObject({ refusal });
	expect(await written()).toEqual(before);
}

const signInOf = (browser: Browser) => findSignIn(keys, browser.signIn, now());

async function acceptByPassword(email: string): Promise<string> {
	const token = await invited(world, centreId, email);
	const given = { name: 'Amina Test', email: '', password: PASSWORD, signedInAs: null };
	const inside = await acceptInvitation(keys, token, given, now());
	if ('refusal' in inside) throw new Error(inside.message);
	return inside.staffId;
}

test('an invited colleague enters with the provider, without a password', async () => {
	known('a1', 'A1@Example.org', { given_name: 'Awa', usual_name: 'Essai' });
	const token = await invited(world, centreId, 'a1@example.org');
	const browser = new Browser();
	expect(await enter(keys, browser, 'a1', token)).toMatchObject({ step: 'in' });
	const signIn = await signInOf(browser);
	expect(signIn).toMatchObject({ proof: 'oidc', name: 'Awa Essai', next: 'enrol' });
	expect(signIn?.viewer?.centre?.id).toBe(centreId);
	const accounts = await asKeys(
		keys,
		'select provider_id, account_id, password from key_accounts where user_id = $1',
		[signIn!.staffId]
	);
	expect(accounts).toEqual([
		{ provider_id: `oidc:${provider.issuer}`, account_id: 'a1', password: null }
	]);
});

test('without opening her link, an invitation that waits is enough; entered again, she is the same', async () => {
	known('a2', 'a2@example.org');
	await invited(world, centreId, 'a2@example.org');
	const [first, second] = [new Browser(), new Browser()];
	await enter(keys, first, 'a2');
	await enter(keys, second, 'a2');
	expect((await signInOf(first))?.name).toBe('Amina Test');
	expect((await signInOf(second))?.staffId).toBe((await signInOf(first))?.staffId);
});

test('two tabs accept at the same instant: one colleague', async () => {
	known('a3', 'a3@example.org');
	await invited(world, centreId, 'a3@example.org');
	const answers = await Promise.all([
		enter(keys, new Browser(), 'a3'),
		enter(keys, new Browser(), 'a3')
	]);
	expect(answers).toEqual([
		expect.objectContaining({ step: 'in' }),
		expect.objectContaining({ step: 'in' })
	]);
	const rows = await asKeys(keys, "select id from key_holders where email = 'a3@example.org'");
	expect(rows).toHaveLength(1);
});

test('a stranger, a withdrawn invitation and one that is too old read the same sentence', async () => {
	for (const login of ['inconnue', 'retiree', 'tardive']) known(login, `${login}@example.org`);
	await invited(world, centreId, 'retiree@example.org');
	await invited(world, centreId, 'tardive@example.org');
	await world.owner.query(
		"update invitations set withdrawn_at = now() where email = 'retiree@example.org'"
	);
	await world.owner.query(
		"update invitations set expires_at = now() - interval '1 minute' where email = 'tardive@example.org'"
	);
	const before = await written();
	const messages = new Set<string>();
	for (const login of ['inconnue', 'retiree', 'tardive']) {
		const refused = await enter(keys, new Browser(), login);
		messages.add('message' in refused ? refused.message : '');
	}
	expect([...messages]).toEqual([expect.stringContaining('n’a pas d’invitation')]);
	expect(await written()).toEqual(before);
});

test.each([
	['says it is not verified', { email_verified: false }],
	['says nothing of it', { email_verified: undefined }],
	['says it in words', { email_verified: 'true' }],
	['gives no address', { email: undefined }],
	['gives what is none', { email: 'pas une adresse' }]
])('the provider %s: nobody enters', async (_, claims) => {
	await invited(world, centreId, 'b1@example.org');
	known('b1', 'b1@example.org', claims);
	await expectRefused(() => enter(keys, new Browser(), 'b1'), 'unverified');
});

test('a provider that vouches for all its addresses may say nothing, never the contrary', async () => {
	const door = openDoor(world, provider, { OIDC_EMAILS_ARE_VERIFIED: '1' });
	await invited(world, centreId, 'b2@example.org');
	known('b2', 'b2@example.org', { email_verified: false });
	await expectRefused(() => enter(door, new Browser(), 'b2'), 'unverified');
	known('b2', 'b2@example.org', { email_verified: undefined });
	expect(await enter(door, new Browser(), 'b2')).toMatchObject({ step: 'in' });
	await door.close();
});

test('a colleague who came by her invitation and a password links the provider to her key', async () => {
	const staffId = await acceptByPassword('c1@example.org');
	known('c1', 'c1@example.org');
	const browser = new Browser();
	await enter(keys, browser, 'c1');
	expect((await signInOf(browser))?.staffId).toBe(staffId);
});

test('an address that nobody invited links to nobody, though a key has it', async () => {
	const places = [{ role: 'administration' as const, centreId: null }];
	await addHolder(world, keys, { name: 'Première', email: 'c2@example.org', places });
	known('c2', 'c2@example.org');
	await expectRefused(() => enter(keys, new Browser(), 'c2'), 'not-invited');
	const token = await invited(world, centreId, 'c2@example.org');
	await expectRefused(() => enter(keys, new Browser(), 'c2', token), 'not-invited');
});

test('an address given to somebody else opens nothing, until the direction invites it again', async () => {
	known('d1', 'd1@example.org');
	await invited(world, centreId, 'd1@example.org');
	const former = new Browser();
	await enter(keys, former, 'd1');
	const staffId = (await signInOf(former))!.staffId;

	known('d1-bis', 'd1@example.org');
	await expectRefused(() => enter(keys, new Browser(), 'd1-bis'), 'not-invited');
	const token = await invited(world, centreId, 'd1@example.org');
	// Waiting is not enough: the link itself was sent to the address.
	await expectRefused(() => enter(keys, new Browser(), 'd1-bis'), 'not-invited');
	const again = new Browser();
	expect(await enter(keys, again, 'd1-bis', token)).toMatchObject({ step: 'in' });
	expect((await signInOf(again))?.staffId).toBe(staffId);
	await expectRefused(() => enter(keys, new Browser(), 'd1'), 'not-invited');
});

test('her address changes at the provider: the link stays hers, the invitation of another is not', async () => {
	known('e1', 'e1@example.org');
	await invited(world, centreId, 'e1@example.org');
	const browser = new Browser();
	await enter(keys, browser, 'e1');
	const staffId = (await signInOf(browser))!.staffId;
	const other = await acceptByPassword('e2@example.org');
	known('e1', 'e2@example.org');
	await enter(keys, browser, 'e1');
	expect((await signInOf(browser))?.staffId).toBe(staffId);
	const token = await invited(world, centreId, 'e2@example.org', 'accueil');
	await expectRefused(() => enter(keys, new Browser(), 'e1', token), 'not-invited');
	expect(await asKeys(keys, 'select email from key_holders where id = $1', [staffId])).toEqual([
		{ email: 'e1@example.org' }
	]);
	expect(other).not.toBe(staffId);
});

test('the link of an invitation for another address is refused', async () => {
	known('f1', 'f1@example.org');
	await invited(world, centreId, 'f1@example.org');
	const token = await invited(world, centreId, 'f2@example.org');
	await expectRefused(() => enter(keys, new Browser(), 'f1', token), 'not-invited');
});

test('a colleague opens the invitation of a second centre: she works in both', async () => {
	const second = await world.addCentre('la-dune');
	known('g1', 'g1@example.org');
	await invited(world, centreId, 'g1@example.org');
	const browser = new Browser();
	await enter(keys, browser, 'g1');
	const token = await invited(world, second, 'g1@example.org', 'accueil');
	await enter(keys, browser, 'g1', token);
	const signIn = await signInOf(browser);
	expect(signIn?.viewer?.centre?.id).toBe(second);
	const rows = await asKeys(keys, 'select from memberships where staff_id = $1', [signIn!.staffId]);
	expect(rows).toHaveLength(2);
});

test('a direction still owes her second proof, each time', async () => {
	known('h1', 'h1@example.org');
	await invited(world, centreId, 'h1@example.org', 'direction');
	const browser = new Browser();
	await enter(keys, browser, 'h1');
	const first = await signInOf(browser);
	expect(first).toMatchObject({ next: 'enrol', proof: 'oidc' });
	await asKeys(keys, 'update key_holders set two_factor_enabled = true where id = $1', [
		first!.staffId
	]);
	await enter(keys, browser, 'h1');
	expect(await signInOf(browser)).toMatchObject({ next: 'code' });
	const ends = await asKeys(keys, 'select from key_sign_ins where user_id = $1', [first!.staffId]);
	expect(ends).toHaveLength(1);
});
