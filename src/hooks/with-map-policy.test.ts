import type { RequestEvent } from '@sveltejs/kit';
import { expect, test } from 'vitest';
import { withMapPolicy } from './with-map-policy.ts';

const POLICY =
	"default-src 'none'; img-src 'self' data: blob:; connect-src 'self'; frame-ancestors 'none'";

/** The policy of a page, as it leaves the house. */
async function policyOf(path: string, route: string, locals: Partial<App.Locals> = {}) {
	const event = { url: new URL(path, 'http://ici'), route: { id: route }, locals };
	const resolve = async () => new Response('', { headers: { 'content-security-policy': POLICY } });
	const input = { event: event as unknown as RequestEvent, resolve };
	return (await withMapPolicy(input)).headers.get('content-security-policy');
}

test('the list and the map to embed stand in the pages of others, and nothing else of their policy moves', async () => {
	expect(await policyOf('/carte/integrer?besoin=manger', '/carte/integrer')).toBe(
		POLICY.replace("frame-ancestors 'none'", 'frame-ancestors *')
	);
});

test.for([
	['/carte', '/carte'],
	['/carte/integrer/', '/carte/integrer'],
	['/carte/lieux/1', '/carte/lieux/[lieu=uuid]'],
	['/equipe', '/equipe'],
	['/carte/integrer', '/autre']
] as const)('%s of %s stands in no page but ours', async ([path, route]) => {
	expect(await policyOf(path, route)).toBe(POLICY);
});

test('where the national plan was chosen, its server is asked, and no other', async () => {
	const policy = await policyOf('/carte', '/carte', { mapOrigin: 'https://data.geopf.fr' });
	expect(policy).toBe(
		"default-src 'none'; img-src 'self' https://data.geopf.fr data: blob:; connect-src 'self' https://data.geopf.fr; frame-ancestors 'none'"
	);
});
