import { randomBytes } from 'node:crypto';
import { SIGN_IN_HOURS } from '#lib/platform/auth/open-auth.ts';
import type { Proof } from '../../domain/proof.ts';
import type { Keys } from '../door/open-keys.ts';
import {
	COOKIE_SECONDS,
	type KeptCookie,
	sealToken,
	signInCookieName
} from '../door/sign-in-cookie.ts';

/** A sign-in opened by our own proofs: passkey, PIN, link, demonstration. */
export async function addSignIn(
	keys: Keys,
	entry: {
		staffId: string;
		membershipId: string | null;
		proof: Proof;
		deviceId: string | null;
		userAgent: string | null;
	},
	now: Temporal.Instant
): Promise<KeptCookie> {
	const token = randomBytes(24).toString('base64url');
	await keys.database
		.insertInto('key_sign_ins')
		.values({
			user_id: entry.staffId,
			token,
			expires_at: now.add({ hours: SIGN_IN_HOURS }).toString(),
			created_at: now.toString(),
			seen_at: now.toString(),
			user_agent: entry.userAgent,
			membership_id: entry.membershipId,
			device_id: entry.deviceId,
			proof: entry.proof
		})
		.execute();
	return {
		name: signInCookieName(keys),
		value: sealToken(keys, token),
		maxAge: COOKIE_SECONDS
	};
}
