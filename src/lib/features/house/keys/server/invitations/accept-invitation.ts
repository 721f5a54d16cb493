import type { Kysely } from 'kysely';
import type { DB } from '#lib/platform/database/schema.ts';
import { asActing } from '#lib/platform/database/acting.ts';
import { takeTurn } from '#lib/platform/database/take-turn.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { readColleagueName } from '../../domain/colleague-name.ts';
import {
	type ClosedRefusal,
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

const SIGN_IN_FIRST: AcceptRefusal = refuse(
	'sign-in-first',
	'Vous avez déjà un accès à Déclic avec cette adresse. Connectez-vous, puis rouvrez ce lien.'
);

/**
 * Accepts an invitation: a new colleague with her password, or one who already has a key
 * (`signedInAs`) and now works in one more place. Twice at once, the second finds it closed.
 */
export async function acceptInvitation(
	keys: Keys,
	token: string,
	given: Acceptance,
	now: Temporal.Instant
): Promise<Inside | AcceptRefusal> {
	const invitation = await readInvitation(keys.database, token);
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

async function findHolder(database: Kysely<DB>, email: string): Promise<string | null> {
	const row = await database
		.selectFrom('key_holders')
		.where('email', '=', email)
		.select('id')
		.executeTakeFirst();
	return row?.id ?? null;
}
