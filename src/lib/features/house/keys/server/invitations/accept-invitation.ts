import type { Kysely } from 'kysely';
import type { DB } from '#lib/platform/database/schema.ts';
import { asActing } from '#lib/platform/database/acting.ts';
import { takeTurn } from '#lib/platform/database/take-turn.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { readColleagueName } from '../../domain/colleague-name.ts';
import {
	type ClosedRefusal,
	type Invitation,
	invitationStatus,
	readEmail,
	refuseClosed
} from '../../domain/invitation.ts';
import { type PasswordRefusal, refusePassword } from '../../domain/password.ts';
import { admitInvited, type Inside } from './admit-invited.ts';
import type { Keys } from '../door/open-keys.ts';
import { readInvitation } from './read-invitation.ts';

export type AcceptRefusal =
	| PasswordRefusal
	| ClosedRefusal
	| { refusal: 'sign-in-first' | 'email' | 'name'; message: string };

/** What the person invited gives; her name and address only when the invitation lacks them. */
export type Acceptance = {
	name: string;
	email: string;
	password: string;
	/** The colleague already signed in, when there is one. */
	signedInAs: string | null;
};

/** As long as a form sent again is still the same gesture: pressed twice, or sent over a cut line. */
const SAME_GESTURE = Temporal.Duration.from({ minutes: 2 });

const SIGN_IN_FIRST: AcceptRefusal = refuse(
	'sign-in-first',
	'Vous avez déjà un accès à Déclic avec cette adresse. Connectez-vous, puis rouvrez ce lien.'
);

/**
 * Accepts an invitation: a new colleague with her password, or one who already has a key
 * (`signedInAs`) and now works in one more place. Sent twice, it lets the same person in, once.
 */
export async function acceptInvitation(
	keys: Keys,
	token: string,
	given: Acceptance,
	now: Temporal.Instant
): Promise<Inside | AcceptRefusal> {
	const invitation = await readInvitation(keys.database, token);
	const answer = await acceptWaiting(keys, invitation, given, now);
	if (!('refusal' in answer)) return answer;
	// Closed meanwhile, perhaps: by herself, a moment ago.
	const accepted = invitation && (await readInvitation(keys.database, token));
	if (!accepted?.acceptedAt) return answer;
	return (await findAccepted(keys, accepted, given, now)) ?? refuseClosed(accepted);
}

async function acceptWaiting(
	keys: Keys,
	invitation: Invitation | null,
	given: Acceptance,
	now: Temporal.Instant
): Promise<Inside | AcceptRefusal> {
	if (!invitation || invitationStatus(invitation, now) !== 'waiting') {
		return refuseClosed(invitation);
	}
	const email = invitation.email ?? readEmail(given.email);
	if (!email) {
		return refuse('email', 'Écrivez votre adresse complète, par exemple nom@reseau.fr.');
	}
	const holder = await findHolder(keys.database, email);
	if (holder && holder !== given.signedInAs) return SIGN_IN_FIRST;
	const read = readColleagueName(given.name, 'Écrivez votre prénom et votre nom.');
	if (!holder) {
		if (typeof read !== 'string') return read;
		const refusal = refusePassword(given.password, email);
		if (refusal) return refusal;
	}
	const name = typeof read === 'string' ? read : '';
	const { password } = await keys.auth.$context;
	const digest = holder ? null : await password.hash(given.password);
	const acting = { staffId: holder, role: 'sign-in' as const, centres: [], at: now };
	return asActing(keys.database, acting, async (db) => {
		await takeTurn(db, `declic address ${email}`);
		if (!holder && (await findHolder(db, email))) return SIGN_IN_FIRST;
		// Opening the link that this address received is what verifies it.
		const emailIsVerified = invitation.isMailed;
		const who = holder ?? { name, email, emailIsVerified, account: { password: digest! } };
		return (await admitInvited(db, invitation, who)) ?? refuseClosed(invitation);
	});
}

/** Where she is already, when it is she who accepted: signed in, or by the password just chosen. */
async function findAccepted(
	keys: Keys,
	{ acceptedAt, acceptedBy, role, centre }: Invitation,
	given: Acceptance,
	now: Temporal.Instant
): Promise<Inside | null> {
	if (!acceptedAt || !acceptedBy) return null;
	const isSameGesture =
		Temporal.Instant.compare(now, acceptedAt.add(SAME_GESTURE)) <= 0 &&
		(await isPasswordOf(keys, acceptedBy, given.password));
	if (given.signedInAs !== acceptedBy && !isSameGesture) return null;
	const row = await keys.database
		.selectFrom('memberships')
		.where('staff_id', '=', acceptedBy)
		.where('role', '=', role)
		.where('centre_id', centre ? '=' : 'is', centre?.id ?? null)
		.where('ended_at', 'is', null)
		.select('id')
		.executeTakeFirst();
	return row ? { staffId: acceptedBy, membershipId: row.id } : null;
}

async function isPasswordOf(keys: Keys, staffId: string, typed: string): Promise<boolean> {
	const row = await keys.database
		.selectFrom('key_accounts')
		.where('user_id', '=', staffId)
		.where('provider_id', '=', 'credential')
		.select('password')
		.executeTakeFirst();
	if (!row?.password) return false;
	const { password } = await keys.auth.$context;
	return password.verify({ hash: row.password, password: typed });
}

async function findHolder(database: Kysely<DB>, email: string): Promise<string | null> {
	const row = await database
		.selectFrom('key_holders')
		.where('email', '=', email)
		.select('id')
		.executeTakeFirst();
	return row?.id ?? null;
}
