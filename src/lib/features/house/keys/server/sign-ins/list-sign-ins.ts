import { instant } from '#lib/platform/database/instant.ts';
import { deviceLabel } from '../../domain/device-label.ts';
import type { SignIn } from './find-sign-in.ts';
import type { Keys } from '../door/open-keys.ts';

/** A place somebody is signed in, in words she recognises. */
export type OpenSignIn = {
	id: string;
	device: string;
	since: Temporal.Instant;
	seenAt: Temporal.Instant;
	isThisOne: boolean;
};

/** Where she is signed in now, the latest first. */
export async function listSignIns(
	keys: Keys,
	signIn: SignIn,
	now: Temporal.Instant
): Promise<OpenSignIn[]> {
	const rows = await keys.database
		.selectFrom('key_sign_ins')
		.where('user_id', '=', signIn.staffId)
		.where('expires_at', '>', instant(now))
		.orderBy('seen_at', 'desc')
		.select(['id', 'user_agent', 'created_at', 'seen_at'])
		.execute();
	return rows.map((row) => ({
		id: row.id,
		device: deviceLabel(row.user_agent),
		since: row.created_at,
		seenAt: row.seen_at,
		isThisOne: row.id === signIn.id
	}));
}

/** Ends one of her sign-ins: a telephone lost, a computer left open. */
export async function endSignIn(keys: Keys, signIn: SignIn, signInId: string): Promise<void> {
	await keys.database
		.deleteFrom('key_sign_ins')
		.where('user_id', '=', signIn.staffId)
		.where('id', '=', signInId)
		.execute();
}

/**
 * Signs her out everywhere, here included, and forgets the browsers where her second proof was
 * remembered.
 */
export async function signOutEverywhere(keys: Keys, staffId: string): Promise<void> {
	await keys.database.transaction().execute(async (transaction) => {
		await transaction.deleteFrom('key_sign_ins').where('user_id', '=', staffId).execute();
		await transaction
			.updateTable('key_device_people')
			.set({ proved_at: null })
			.where('staff_id', '=', staffId)
			.execute();
		await transaction
			.deleteFrom('key_verifications')
			.where('value', '=', staffId)
			.where('identifier', 'like', 'trust-device-%')
			.execute();
	});
}
