import policies from '#content/kiosk-policies.json' with { type: 'json' };
import signIn from '#content/kiosk-sign-in-hosts.json' with { type: 'json' };
import { guideSites } from '#lib/features/resources/guides/index.server.ts';
import { asVisitor } from '#lib/platform/database/as-visitor.ts';
import type { World } from '#lib/platform/world.ts';
import { allowListOf, hostsOf, type Policies } from '../domain/allow-list.ts';
import { signatureOf } from './signing.ts';

export type AllowList = { hosts: string[]; policies: Policies; signature: string };

/** What a kiosk of that centre opens, from the guides that its residents may read, signed. */
export async function makeAllowList(
	world: Pick<World, 'database' | 'now' | 'secrets'>,
	{ id, slug }: { id: string; slug: string },
	origin: string
): Promise<AllowList> {
	const sites = await asVisitor(world, id, guideSites);
	const list = allowListOf(origin, hostsOf(sites, signIn), policies);
	return { ...list, signature: signatureOf(world.secrets.kiosks, { centre: slug, ...list }) };
}
