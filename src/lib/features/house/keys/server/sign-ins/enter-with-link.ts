import { findViewer, openEntryLink, type Viewer } from '#lib/features/house/staff/index.server.ts';
import type { World } from '#lib/platform/world.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { TooManyRefusal } from '../../domain/attempt-limits.ts';
import { addSignIn } from './add-sign-in.ts';
import { countAttempt, forgiveAttempt } from '../door/attempts.ts';
import type { Keys } from '../door/open-keys.ts';
import { digestOf } from '../door/recognise-device.ts';
import type { KeptCookie } from '../door/sign-in-cookie.ts';
import type { Caller } from './sign-in.ts';

export type LinkRefusal = { refusal: 'closed'; message: string } | TooManyRefusal;

const CLOSED: LinkRefusal = refuse(
	'closed',
	'Ce lien d’entrée n’est plus valable : il sert une fois, pendant un quart d’heure. Demandez-en un nouveau à la personne qui tient Déclic.'
);

type Door = { keys: Keys; world: Pick<World, 'now' | 'secrets' | 'database'> };

/** Whom an entry link of this machine lets in, as long as it has not served. */
export async function readEntryLink(
	door: Door,
	caller: Caller,
	token: string
): Promise<Viewer | LinkRefusal> {
	const { keys, world } = door;
	const attempt = {
		kind: 'entry-link',
		subject: token.slice(0, 200),
		knownDeviceId: null,
		address: caller.address
	};
	const counted = await countAttempt(keys, attempt, world.now());
	if ('refusal' in counted) return counted;
	const membershipId = openEntryLink(world.secrets.signIn, token, world.now());
	const viewer = membershipId && (await findViewer(world.database, world.now(), membershipId));
	if (!viewer || (await hasServed(keys, token))) return CLOSED;
	await forgiveAttempt(keys, counted);
	return viewer;
}

/** Enters with it, once: pressed twice together, the second press finds it closed. */
export async function enterWithLink(
	door: Door,
	caller: Caller,
	token: string
): Promise<{ cookie: KeptCookie } | LinkRefusal> {
	const { keys, world } = door;
	const viewer = await readEntryLink(door, caller, token);
	if ('refusal' in viewer) return viewer;
	const { numInsertedOrUpdatedRows } = await keys.database
		.insertInto('key_entry_uses')
		.values({ link_digest: digestOf(token), recorded_at: world.now().toString() })
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	if (numInsertedOrUpdatedRows !== 1n) return CLOSED;
	const entry = {
		staffId: viewer.staffId,
		membershipId: viewer.membershipId,
		proof: 'link' as const,
		deviceId: null,
		userAgent: caller.userAgent
	};
	return { cookie: await addSignIn(keys, entry, world.now()) };
}

async function hasServed(keys: Keys, token: string): Promise<boolean> {
	const row = await keys.database
		.selectFrom('key_entry_uses')
		.where('link_digest', '=', digestOf(token))
		.select('recorded_at')
		.executeTakeFirst();
	return row !== undefined;
}
