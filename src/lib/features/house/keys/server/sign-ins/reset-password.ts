import { isAPIError } from 'better-auth/api';
import { log } from '#lib/platform/log.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { TooManyRefusal } from '../../domain/attempt-limits.ts';
import { readEmail } from '../../domain/invitation.ts';
import { refusePassword } from '../../domain/password.ts';
import { countAttempt } from '../door/attempts.ts';
import type { Keys } from '../door/open-keys.ts';
import type { Caller } from './sign-in.ts';

/**
 * Sends the link of a new password to whoever has a key. The answer comes at once and is the same
 * for everybody: how long it takes tells nothing.
 */
export async function askNewPassword(
	keys: Keys,
	caller: Caller,
	typedEmail: string,
	now: Temporal.Instant
): Promise<TooManyRefusal | null> {
	const email = readEmail(typedEmail);
	if (!email) return null;
	const attempt = { kind: 'reset', subject: email, knownDeviceId: null, address: caller.address };
	const counted = await countAttempt(keys, attempt, now);
	if ('refusal' in counted) return counted;
	keys.auth.api
		.requestPasswordReset({ body: { email } })
		.catch((error: unknown) => log.error({ error }, 'a new password could not be offered'));
	return null;
}

export type NewPasswordRefusal = { refusal: 'password' | 'link'; message: string };

/** Keeps the new password of whoever received that link; every sign-in of hers ends. */
export async function chooseNewPassword(
	keys: Keys,
	token: string,
	password: string
): Promise<{ chosen: true } | NewPasswordRefusal> {
	const refusal = refusePassword(password, '');
	if (refusal) return refusal;
	try {
		await keys.auth.api.resetPassword({ body: { newPassword: password, token } });
		return { chosen: true };
	} catch (error) {
		if (!isAPIError(error)) throw error;
		return refuse(
			'link',
			'Ce lien ne sert plus. Si vous venez de choisir votre mot de passe, connectez-vous avec lui. Sinon, demandez un autre lien depuis la page de connexion.'
		);
	}
}
