import { sql } from 'kysely';
import type { Viewer } from '#lib/features/house/staff/index.server.ts';
import type { Role } from '#lib/features/house/staff/index.ts';
import { isLocked } from '../../domain/pin.ts';
import { entersByDelay, type NextProof, nextProof, type Proof } from '../../domain/proof.ts';
import type { Keys } from '../door/open-keys.ts';
import { openToken } from '../door/sign-in-cookie.ts';

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

/**
 * The sign-in of a cookie, in one query, or null: over, ended, or a PIN away from its desk. What a page asks
 * by itself is no gesture: nobody may be there.
 */
export async function findSignIn(
	keys: Keys,
	cookie: string | undefined,
	now: Temporal.Instant,
	{ isGesture = true } = {}
): Promise<SignIn | null> {
	const token = openToken(keys, cookie);
	const row = token && (await readRow(keys, token, now));
	if (!row) return null;
	const isAtDesk = Boolean(row.is_shared);
	const proof = row.proof as Proof;
	const isTrustedDesk = Boolean(row.is_desk_here);
	if (proof === 'pin' && !isTrustedDesk) return null;
	const locked = isAtDesk && isLocked(row.seen_at, now);
	if (isGesture && !locked && now.since(row.seen_at).total('seconds') > NOTE_EVERY) {
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

type Row = {
	id: string;
	user_id: string;
	proof: string;
	device_id: string | null;
	seen_at: Temporal.Instant;
	created_at: Temporal.Instant;
	display_name: string;
	holder_id: string | null;
	membership_id: string | null;
	role: string | null;
	two_factor_enabled: boolean | null;
	proved_at: Temporal.Instant | null;
	delayed_at: Temporal.Instant | null;
	centre_id: string | null;
	slug: string | null;
	name: string | null;
	time_zone: string | null;
	has_passkey: boolean;
	is_desk_here: boolean;
	is_shared: boolean;
};

/** Read before every page: written as it is sent, which costs less than being put together. */
async function readRow(keys: Keys, token: string, now: Temporal.Instant): Promise<Row | undefined> {
	const { rows } = await sql<Row>`
		select k.id, k.user_id, k.proof, k.device_id, k.seen_at, k.created_at, s.display_name,
			h.id as holder_id, m.id as membership_id, m.role, h.two_factor_enabled, d.proved_at,
			l.recorded_at as delayed_at, c.id as centre_id, c.slug, c.name, c.time_zone,
			exists (select from key_passkeys p
				where p.staff_id = k.user_id and p.ended_at is null) as has_passkey,
			exists (select from key_desks t where t.device_id = k.device_id
				and t.centre_id = m.centre_id and t.ended_at is null) as is_desk_here,
			exists (select from key_desks t
				where t.device_id = k.device_id and t.ended_at is null) as is_shared
		from key_sign_ins k
		join staff_members s on s.id = k.user_id
		left join memberships m on m.id = k.membership_id and m.staff_id = k.user_id
			and m.ended_at is null
		left join centres c on c.id = m.centre_id
		left join key_holders h on h.id = k.user_id
		left join key_device_people d on d.device_id = k.device_id and d.staff_id = k.user_id
		left join second_proof_delays l on l.membership_id = m.id
		where k.token = ${token} and k.expires_at > ${now.toString()}::timestamptz`.execute(keys.database);
	return rows[0];
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
