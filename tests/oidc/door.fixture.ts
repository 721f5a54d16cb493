import {
	enterWithProvider,
	flowCookieName,
	invite,
	type Keys,
	openKeys,
	startWithProvider
} from '#lib/features/house/keys/index.server.ts';
import type { Role } from '#lib/features/house/staff/index.ts';
import { openOidcProvider } from '#lib/platform/auth/oidc-provider.ts';
import { readOidcSettings } from '#lib/platform/auth/oidc-settings.ts';
import { keysUrl } from '#lib/platform/database/roles.ts';
import type { World } from '#lib/platform/world.ts';
import type { Browser } from '../../src/lib/features/house/keys/server/sign-ins/keys.fixture.ts';
import type { TestDatabase } from '../database/test-database.ts';
import { CLIENT, type RealProvider } from './real-provider.fixture.ts';
import { Visitor } from './walk-provider.fixture.ts';

const ORIGIN = 'http://localhost:3000';
export const HOME = `${ORIGIN}/connexion/retour`;
/** A provider's tokens are dated by the machine's own clock. */
export const now = () => Temporal.Now.instant();

/** A door that also opens by that provider. */
export function openDoor(
	database: TestDatabase,
	provider: Pick<RealProvider, 'issuer'>,
	env: Record<string, string> = {}
): Keys {
	const oidc = readOidcSettings({
		OIDC_ISSUER: provider.issuer,
		OIDC_CLIENT_ID: CLIENT.id,
		OIDC_CLIENT_SECRET: CLIENT.secret,
		OIDC_NAME: 'ProEssai',
		...env
	});
	if (!oidc || 'refusal' in oidc) throw new Error(oidc?.message);
	const world = {
		database: database.app,
		now,
		secrets: { keys: Buffer.alloc(32, 2) },
		mail: { delivery: 'none', smtp: null },
		oidc
	} as unknown as World;
	return openKeys(world, { keysUrl: keysUrl(database.ownerUrl), origin: ORIGIN });
}

/** The same door, which waits less long for a provider that says nothing. */
export function hurried(keys: Keys, patienceMs = 500): Keys {
	return { ...keys, provider: openOidcProvider(keys.provider!.settings, patienceMs) };
}

/** Leaves for the provider: where the browser is sent. */
export async function leave(keys: Keys, browser: Browser, invitation: string | null = null) {
	const kept = browser.cookies.get(flowCookieName(keys));
	const wanted = {
		back: '/equipe/ateliers',
		invitation,
		browser: kept,
		deviceToken: browser.deviceToken
	};
	const started = await startWithProvider(keys, wanted, now());
	if ('refusal' in started) return started;
	browser.cookies.set(started.cookie.name, started.cookie.value);
	return started;
}

/** Comes back from the provider with that address. */
export async function comeBack(keys: Keys, browser: Browser, address: URL, at = now()) {
	const returned = {
		answer: address.searchParams,
		browser: browser.cookies.get(flowCookieName(keys)),
		former: browser.signIn
	};
	const entered = await enterWithProvider(keys, browser.caller(), returned, at);
	if (!('refusal' in entered)) browser.keep(entered);
	return entered;
}

/** There and back, under that name at the provider. */
export async function enter(
	keys: Keys,
	browser: Browser,
	login: string,
	invitation: string | null = null
) {
	const started = await leave(keys, browser, invitation);
	if ('refusal' in started) return started;
	return comeBack(keys, browser, await new Visitor().signIn(started.address, login, HOME));
}

/** The direction of that centre invites an address; the token of its link. */
export async function invited(
	database: TestDatabase,
	centreId: string,
	email: string,
	role: Role = 'animateur'
): Promise<string> {
	const wanted = { email, name: 'Amina Test', role, centreId };
	const made = await database.asOperator([centreId], (db) => invite(db, wanted), now());
	if ('refusal' in made) throw new Error(made.message);
	return made.token;
}
