import { decodeJwt, decodeProtectedHeader, generateKeyPair, SignJWT } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Keys } from '#lib/features/house/keys/index.server.ts';
import { asKeys, Browser } from '../../src/lib/features/house/keys/server/sign-ins/keys.fixture.ts';
import { useTestDatabase } from '../database/test-database.ts';
import { comeBack, enter, HOME, hurried, invited, leave, now, openDoor } from './door.fixture.ts';
import {
	CLIENT,
	openRealProvider,
	type ProviderOptions,
	type RealProvider
} from './real-provider.fixture.ts';
import { Visitor } from './walk-provider.fixture.ts';

const world = useTestDatabase();
let provider: RealProvider;
let keys: Keys;
let centreId: string;

beforeAll(async () => {
	centreId = await world.addCentre('le-phare');
	provider = await openRealProvider({ redirectUri: HOME, signsUserinfo: true });
	keys = openDoor(world, provider);
	provider.people.set('amina', { email: 'amina@example.org', email_verified: true });
	await invited(world, centreId, 'amina@example.org');
	expect(await enter(keys, new Browser(), 'amina')).toMatchObject({ step: 'in' });
});
afterEach(() => {
	provider?.twists.clear();
	provider?.silent.clear();
});
afterAll(async () => {
	await keys?.close();
	await provider?.close();
});

const signIns = async () =>
	(await asKeys<{ count: number }>(keys, 'select count(*)::int from key_sign_ins'))[0]!.count;

/** Nobody came in, for that reason, and nothing was written. */
async function expectRefused(work: () => Promise<unknown>, refusal: string): Promise<void> {
	const before = await signIns();
	expect(await work()).toMatchObject({ refusal, message: expect.any(String) });
	expect(await signIns()).toBe(before);
}

const atProvider = async (browser: Browser) => {
	const started = await leave(keys, browser);
	if ('refusal' in started) throw new Error(started.message);
	return new Visitor().signIn(started.address, 'amina', HOME);
};

test('the request has a state, a nonce and a PKCE challenge, and asks for no more than a name', async () => {
	const started = await leave(keys, new Browser());
	const { searchParams: asked } = new URL('address' in started ? started.address : '');
	expect(asked.get('state')).toHaveLength(43);
	expect(asked.get('nonce')).toHaveLength(43);
	expect(asked.get('code_challenge_method')).toBe('S256');
	expect(asked.get('scope')).toBe('openid email given_name usual_name');
	expect(asked.get('redirect_uri')).toBe(HOME);
});

test('no token of the provider is kept, nor anything of the flow once it has served', async () => {
	const [row] = await asKeys(
		keys,
		`select access_token, refresh_token, id_token, password from key_accounts where provider_id like 'oidc:%'`
	);
	expect(row).toEqual({ access_token: null, refresh_token: null, id_token: null, password: null });
	const flows = "select count(*)::int from key_verifications where identifier like 'oidc-%'";
	const before = await asKeys(keys, flows);
	await enter(keys, new Browser(), 'amina');
	expect(await asKeys(keys, flows)).toEqual(before);
});

describe('what a provider may do', () => {
	test.each<[string, Partial<ProviderOptions>, Record<string, string>]>([
		['say who she is in plain JSON', { signsUserinfo: false }, {}],
		['want the secret apart', { clientAuth: 'client_secret_basic' }, { OIDC_CLIENT_AUTH: 'basic' }]
	])('%s', async (_, options, env) => {
		const other = await openRealProvider({ redirectUri: HOME, ...options });
		const door = openDoor(world, other, env);
		other.people.set('amina', { email: 'amina@example.org', email_verified: true });
		expect(await enter(door, new Browser(), 'amina')).toMatchObject({ step: 'in' });
		await door.close();
		await other.close();
	});

	test('turn its keys, and sign otherwise, while we run', async () => {
		for (const signature of ['ES256', 'RS256', 'ES256', 'RS256'] as const) {
			await provider.turnKeys(signature);
			expect(await enter(keys, new Browser(), 'amina')).toMatchObject({ step: 'in' });
		}
	});

	test('be away when we start: the next press finds it', async () => {
		// Long enough for the second press, on a busy machine.
		const door = hurried(openDoor(world, provider), 2_000);
		provider.silent.add('/.well-known/openid-configuration');
		expect(await leave(door, new Browser())).toMatchObject({ refusal: 'away' });
		provider.silent.clear();
		expect(await leave(door, new Browser())).toMatchObject({ address: expect.any(String) });
		await door.close();
	});
});

describe('the browser that began is the one that ends', () => {
	test('the end of a flow given to somebody else signs nobody in (login CSRF)', async () => {
		const his = new Browser();
		const end = await atProvider(his);
		const hers = new Browser();
		await leave(keys, hers);
		await expectRefused(() => comeBack(keys, hers, end), 'stale');
		await expectRefused(() => comeBack(keys, new Browser(), end), 'stale');
		expect(hers.signIn).toBeUndefined();
		expect(await comeBack(keys, his, end)).toMatchObject({ step: 'in' });
	});

	test('two tabs come back each with its own', async () => {
		const browser = new Browser();
		const [first, second] = [await atProvider(browser), await atProvider(browser)];
		expect(await comeBack(keys, browser, second)).toMatchObject({ back: '/equipe/ateliers' });
		expect(await comeBack(keys, browser, first)).toMatchObject({ step: 'in' });
	});

	test('an end serves once, even twice at the same instant', async () => {
		const browser = new Browser();
		const end = await atProvider(browser);
		const answers = await Promise.all([comeBack(keys, browser, end), comeBack(keys, browser, end)]);
		expect(answers.filter((answer) => 'step' in answer)).toHaveLength(1);
		await expectRefused(() => comeBack(keys, browser, end), 'stale');
	});

	test('after ten minutes it is over', async () => {
		const browser = new Browser();
		const end = await atProvider(browser);
		const late = now().add({ minutes: 11 });
		await expectRefused(() => comeBack(keys, browser, end, late), 'stale');
	});

	test('she gave up there: she is told so, and a made-up error tells nothing', async () => {
		const browser = new Browser();
		const started = await leave(keys, browser);
		const state = new URL('address' in started ? started.address : '').searchParams.get('state')!;
		const back = new URL(`${HOME}?error=access_denied&state=${state}`);
		await expectRefused(() => comeBack(keys, browser, back), 'given-up');
		await expectRefused(() => comeBack(keys, browser, back), 'stale');
	});
});

describe('an answer that is not believed', () => {
	test('a code that has already served there', async () => {
		const browser = new Browser();
		const end = await atProvider(browser);
		await comeBack(keys, browser, end);
		const again = await leave(keys, browser);
		const state = new URL('address' in again ? again.address : '').searchParams.get('state')!;
		end.searchParams.set('state', state);
		await expectRefused(() => comeBack(keys, browser, end), 'answer');
	});

	test.each([['https://un-autre.example.org'], [null]])(
		'an end that says it comes from %s: its code is shown to nobody',
		async (iss) => {
			const browser = new Browser();
			const end = await atProvider(browser);
			if (iss) end.searchParams.set('iss', iss);
			else end.searchParams.delete('iss');
			provider.asked.length = 0;
			await expectRefused(() => comeBack(keys, browser, end), 'answer');
			expect(provider.asked).not.toContain('/token');
		}
	);

	test('a token for another request: another nonce', async () => {
		const browser = new Browser();
		let former = '';
		provider.twists.set('/token', (body) => ((former = JSON.parse(body).id_token), body));
		await comeBack(keys, browser, await atProvider(browser));
		provider.twists.set('/token', (body) =>
			JSON.stringify({ ...JSON.parse(body), id_token: former })
		);
		await expectRefused(async () => comeBack(keys, browser, await atProvider(browser)), 'answer');
	});

	test.each<[string, string, (body: string) => string]>([
		['a changed person', '/token', inToken((claims) => ({ ...claims, sub: 'direction' }))],
		['no signature', '/token', inToken((claims) => claims, { alg: 'none' }, '')],
		['no token', '/token', () => '{}'],
		['no JSON', '/token', () => '<html>'],
		[
			'a changed address',
			'/me',
			(body) => changeJwt(body, (c) => ({ ...c, email: 'x@y.example' }))
		],
		['nothing about her', '/me', () => '']
	])('%s at %s', async (_, path, twist) => {
		const browser = new Browser();
		const end = await atProvider(browser);
		provider.twists.set(path, twist);
		await expectRefused(() => comeBack(keys, browser, end), 'answer');
	});

	test.each([
		['our own secret, which the provider shares', 'HS256', new TextEncoder().encode(CLIENT.secret)],
		['a key it does not have', 'RS256', null]
	])('a token signed with %s', async (_, alg, key) => {
		provider.twists.set('/token', async (body) => {
			const tokens = JSON.parse(body);
			const { kid } = decodeProtectedHeader(tokens.id_token);
			const signed = new SignJWT(decodeJwt(tokens.id_token)).setProtectedHeader({ alg, kid });
			const by = key ?? (await generateKeyPair('RS256')).privateKey;
			return JSON.stringify({ ...tokens, id_token: await signed.sign(by) });
		});
		await expectRefused(() => enter(keys, new Browser(), 'amina'), 'answer');
	});

	test('a token that has expired', async () => {
		const browser = new Browser();
		const { searchParams } = await atProvider(browser);
		const [row] = await asKeys<{ value: string }>(
			keys,
			"select value from key_verifications where identifier like 'oidc-%' order by created_at desc limit 1"
		);
		const { readIdentity } = await import('#lib/platform/auth/oidc-identity.ts');
		const request = { ...JSON.parse(row!.value), state: '' };
		const given = { code: searchParams.get('code')!, iss: searchParams.get('iss') };
		const later = now().add({ hours: 2 });
		const read = readIdentity(keys.provider!, request, given, AbortSignal.timeout(5_000), later);
		await expect(read).rejects.toMatchObject({ reason: 'id-token' });
	});

	test('a provider that describes another', async () => {
		const door = openDoor(world, provider);
		provider.twists.set('/.well-known/openid-configuration', (body) =>
			JSON.stringify({ ...JSON.parse(body), issuer: 'https://un-autre.example.org' })
		);
		expect(await leave(door, new Browser())).toMatchObject({ refusal: 'answer' });
		await door.close();
	});

	test('a level of assurance that was asked for and not given', async () => {
		const door = openDoor(world, provider, { OIDC_ACR_VALUES: 'eidas2' });
		await expectRefused(() => enter(door, new Browser(), 'amina'), 'answer');
		await door.close();
	});
});

// That it is five seconds is seen at night (silent.night.db.test.ts).
test.each(['/token', '/me'])('silent at %s, the provider is not waited for long', async (path) => {
	const browser = new Browser();
	const end = await atProvider(browser);
	provider.silent.add(path);
	await expectRefused(() => comeBack(hurried(keys), browser, end), 'away');
});

function changeJwt(
	jwt: string,
	change: (claims: Record<string, unknown>) => object,
	header: object = {},
	signature?: string
): string {
	const [head, body, signed] = jwt.split('.');
	const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString());
	const write = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
	return [
		write({ ...read(head!), ...header }),
		write(change(read(body!))),
		signature ?? signed
	].join('.');
}

function inToken(
	change: (claims: Record<string, unknown>) => object,
	header = {},
	signature?: string
) {
	return (body: string) => {
		const tokens = JSON.parse(body);
		return JSON.stringify({
			...tokens,
			id_token: changeJwt(tokens.id_token, change, header, signature)
		});
	};
}
