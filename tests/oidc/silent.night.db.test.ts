import { expect, test } from 'vitest';
import { PROVIDER_MS } from '#lib/platform/auth/oidc-fetch.ts';
import { Browser } from '../../src/lib/features/house/keys/server/sign-ins/keys.fixture.ts';
import { useTestDatabase } from '../database/test-database.ts';
import { HOME, leave, openDoor } from './door.fixture.ts';
import { openRealProvider } from './real-provider.fixture.ts';

const world = useTestDatabase();

test('a provider that is silent is waited for as long as is said, and hardly more', async () => {
	const provider = await openRealProvider({ redirectUri: HOME });
	const keys = openDoor(world, provider);
	provider.silent.add('/.well-known/openid-configuration');
	const began = performance.now();
	expect(await leave(keys, new Browser())).toMatchObject({ refusal: 'away' });
	const share = (performance.now() - began) / PROVIDER_MS;
	expect(share).toBeGreaterThan(0.95);
	expect(share).toBeLessThan(1.5);
	await keys.close();
	await provider.close();
});
