import { isAPIError } from 'better-auth/api';
import { ENTER_AGAIN, mayChangeKeys, type StaleRefusal } from '../domain/proof.ts';
import { doorHeaders } from './door-headers.ts';
import { countAttempt, forgiveAttempt } from './attempts.ts';
import type { SignIn } from './find-sign-in.ts';
import type { Keys } from './open-keys.ts';
import type { Caller } from './sign-in.ts';

/** What is shown once: the address the application reads, its letters, and ten recovery codes. */
export type SecondProofOffer = { uri: string; letters: string; recoveryCodes: string[] };

export type EnrolRefusal =
	StaleRefusal | { refusal: 'password' | 'already' | 'too-many'; message: string };

/** Prepares a second proof; it counts only once a first code has been typed. */
export async function offerSecondProof(
	keys: Keys,
	caller: Caller,
	signIn: SignIn,
	password: string | null,
	now: Temporal.Instant
): Promise<SecondProofOffer | EnrolRefusal> {
	if (!mayChangeKeys(signIn, now)) return ENTER_AGAIN;
	const attempt = {
		kind: 'enrol',
		subject: signIn.staffId,
		knownDeviceId: signIn.deviceId,
		address: caller.address
	};
	const counted = await countAttempt(keys, attempt, now);
	if ('refusal' in counted) return counted;
	try {
		const body = password ? { password } : {};
		const offer = await keys.auth.api.enableTwoFactor({
			body,
			headers: doorHeaders(keys, caller.headers, 'inside')
		});
		await forgiveAttempt(keys, counted);
		if (offer.method !== 'totp') throw new Error('only codes of an application are offered');
		return {
			uri: offer.totpURI,
			letters: new URL(offer.totpURI).searchParams.get('secret') ?? '',
			recoveryCodes: offer.backupCodes
		};
	} catch (error) {
		if (!isAPIError(error)) throw error;
		return error.body?.code === 'TOTP_ALREADY_ENABLED'
			? {
					refusal: 'already',
					message: 'Votre application est déjà reliée. Tapez un de ses codes pour continuer.'
				}
			: { refusal: 'password', message: 'Ce n’est pas votre mot de passe. Essayez de nouveau.' };
	}
}
