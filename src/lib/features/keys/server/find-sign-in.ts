import type { Viewer } from '#lib/features/staff/index.server.ts';
import type { Role } from '#lib/features/staff/index.ts';
import { instant } from '#lib/platform/database/instant.ts';
import { isLocked } from '../domain/pin.ts';
import { entersByDelay, type NextProof, nextProof, type Proof } from '../domain/proof.ts';
import type { Keys } from './open-keys.ts';
import { openToken } from './sign-in-cookie.ts';

/** Seconds between two notes of her presence: the lock counts in minutes. */
const NOTE_EVERY = 20;

/** Somebody signed in, perhaps not yet all the way. */
export type SignIn = {
	id: string;
	staffId: string;
	name: string;
	proof: Proof;
	deviceId: string | null;
	seenAt: Temporal.Instant;
	/** Her place, or null while she has not chosen one of several. */
	viewer: Viewer | null;
	/** What she must still prove before the team's pages open. */
	next: NextProof;
	hasSecondProof: boolean;
	/** When days were left to her, while they are what lets her in with her password alone. */
	delayedAt: Temporal.Instant | null;
	/** An address, with a password or a provider: whoever came by a link of the machine has none. */
	hasAccount: boolean;
	since: Temporal.Instant;
	/** She is at a shared desk, whatever the place she chose. */
	isAtDesk: boolean;
	/** Nobody touched that desk for five minutes: her PIN opens it again. */
	isLocked: boolean;
};

/** The sign-in of a cookie, in one query, or null: over, ended, or a PIN away from its desk. */
export async function findSignIn(
	keys: Keys,
	cookie: string | undefined,
	now: Temporal.Instant
): Promise<SignIn | null> {
	const token = openToken(keys, cookie);
	const row = token && (await readRow(keys, token, now));
	if (!row) return null;
	const isAtDesk = Boolean(row.is_shared);
	const proof = row.proof as Proof;
	const isTrustedDesk = Boolean(row.is_desk_here);
	if (proof === 'pin' && !isTrustedDesk) return null;
	const locked = isAtDesk && isLocked(row.seen_at, now);
	if (!locked && now.since(row.seen_at).total('seconds') > NOTE_EVERY) {
		await noteSeen(keys, row.id, now);
	}
	const hasSecondProof = Boolean(row.two_factor_enabled || row.has_passkey);
	const viewer = viewerOf(row);
	const known = { proof, hasSecondProof, isTrustedDesk, provedAt: row.proved_at };
	const entry = viewer && { ...known, role: viewer.role, delayedAt: row.delayed_at };
	return {
		id: row.id,
		staffId: row.user_id,
		name: row.display_name,
		proof,
		deviceId: row.device_id,
		seenAt: row.seen_at,
		since: row.created_at,
		viewer,
		next: entry ? nextProof(entry, now) : 'none',
		hasSecondProof,
		delayedAt: entry && entersByDelay(entry, now) ? row.delayed_at : null,
		hasAccount: row.holder_id !== null,
		isAtDesk,
		isLocked: locked
	};
}

type Row = NonNullable<Awaited<ReturnType<typeof readRow>>>;

function readRow(keys: Keys, token: string, now: Temporal.Instant) {
	return keys.database
		.selectFrom('key_sign_ins as k')
		.innerJoin('staff_members as s', 's.id', 'k.user_id')
		.leftJoin('memberships as m', (join) =>
			join
				.onRef('m.id', '=', 'k.membership_id')
				.onRef('m.staff_id', '=', 'k.user_id')
				.on('m.ended_at', 'is', null)
		)
		.leftJoin('centres as c', 'c.id', 'm.centre_id')
		.leftJoin('key_holders as h', 'h.id', 'k.user_id')
		.leftJoin('key_device_people as d', (join) =>
			join.onRef('d.device_id', '=', 'k.device_id').onRef('d.staff_id', '=', 'k.user_id')
		)
		.leftJoin('second_proof_delays as l', 'l.membership_id', 'm.id')
		.where('k.token', '=', token)
		.where('k.expires_at', '>', instant(now))
		.select(['k.id', 'k.user_id', 'k.proof', 'k.device_id', 'k.seen_at', 's.display_name'])
		.select('k.created_at')
		.select('h.id as holder_id')
		.select(['m.id as membership_id', 'm.role', 'h.two_factor_enabled', 'd.proved_at'])
		.select('l.recorded_at as delayed_at')
		.select(['c.id as centre_id', 'c.slug', 'c.name', 'c.time_zone'])
		.select((eb) => [
			eb
				.exists(
					eb
						.selectFrom('key_passkeys as p')
						.whereRef('p.staff_id', '=', 'k.user_id')
						.where('p.ended_at', 'is', null)
						.select('p.id')
				)
				.as('has_passkey'),
			eb
				.exists(
					eb
						.selectFrom('key_desks as t')
						.whereRef('t.device_id', '=', 'k.device_id')
						.whereRef('t.centre_id', '=', 'm.centre_id')
						.where('t.ended_at', 'is', null)
						.select('t.id')
				)
				.as('is_desk_here'),
			eb
				.exists(
					eb
						.selectFrom('key_desks as t')
						.whereRef('t.device_id', '=', 'k.device_id')
						.where('t.ended_at', 'is', null)
						.select('t.id')
				)
				.as('is_shared')
		])
		.executeTakeFirst();
}

function viewerOf(row: Row): Viewer | null {
	if (!row.membership_id) return null;
	return {
		staffId: row.user_id,
		membershipId: row.membership_id,
		name: row.display_name,
		role: row.role as Role,
		centre: row.centre_id
			? { id: row.centre_id, slug: row.slug!, name: row.name!, timeZone: row.time_zone! }
			: null
	};
}

async function noteSeen(keys: Keys, id: string, now: Temporal.Instant): Promise<void> {
	await keys.database
		.updateTable('key_sign_ins')
		.set({ seen_at: now.toString() })
		.where('id', '=', id)
		.execute();
}
