import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { Browser } from '../../src/lib/features/house/keys/server/sign-ins/keys.fixture.ts';
import { useTestDatabase } from '../database/test-database.ts';
import { enter, HOME, invited, leave, openDoor } from './door.fixture.ts';
import { openRealProvider, type RealProvider } from './real-provider.fixture.ts';

const world = useTestDatabase();
let provider: RealProvider;

beforeAll(async () => {
	provider = await openRealProvider({ redirectUri: HOME, signsUserinfo: true });
});
afterEach(() => provider.twists.clear());
afterAll(() => provider?.close());

/** A door that knows nothing yet of a provider which will say that of itself. */
function doorThatHears(change: (said: Record<string, unknown>) => object) {
	provider.twists.set('/.well-known/openid-configuration', (body) =>
		JSON.stringify(change(JSON.parse(body)))
	);
	return openDoor(world, provider);
}

test.each<[string, Record<string, string>]>([
	['keys that travel in clear', { jwks_uri: 'http://fournisseur.example/jwks' }],
	['a code and a secret that do', { token_endpoint: 'http://fournisseur.example/token' }],
	['people who do', { userinfo_endpoint: 'http://fournisseur.example/me' }],
	['a sign-in that does', { authorization_endpoint: 'http://fournisseur.example/auth' }],
	['a sign-in that is no address', { authorization_endpoint: 'javascript:alert(1)' }]
])('a provider that says it has %s is not believed', async (_, change) => {
	const keys = doorThatHears((said) => ({ ...said, ...change }));
	expect(await leave(keys, new Browser())).toMatchObject({ refusal: 'answer' });
	await keys.close();
});

test('a provider writes its own name to the letter, or is not believed', async () => {
	const keys = doorThatHears((said) => ({ ...said, issuer: `${provider.issuer}/` }));
	expect(await leave(keys, new Browser())).toMatchObject({ refusal: 'answer' });
	await keys.close();
});

test('a provider that signs what it says of people need not announce how', async () => {
	const centreId = await world.addCentre('le-phare');
	const keys = doorThatHears((said) => ({
		...said,
		userinfo_signing_alg_values_supported: undefined
	}));
	provider.people.set('amina', { email: 'amina@example.org', email_verified: true });
	await invited(world, centreId, 'amina@example.org');
	expect(await enter(keys, new Browser(), 'amina')).toMatchObject({ step: 'in' });
	await keys.close();
});
