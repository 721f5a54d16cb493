import { isAPIError } from 'better-auth/api';
import type { TooManyRefusal } from '../domain/attempt-limits.ts';
import { countAttempt, forgiveAttempt } from './attempts.ts';
import { cookiesOf } from './kept-cookies.ts';
import type { Keys } from './open-keys.ts';
import { findPendingPerson } from './pending-person.ts';
import { type KeptCookie, openToken, signInCookieName } from './sign-in-cookie.ts';
import { noteDevicePerson, recogniseDevice } from './recognise-device.ts';
import { hasStrictPlace, settleSignIn } from './settle-sign-in.ts';
import type { Caller, SignedIn } from './sign-in.ts';

export type CodeRefusal = { refusal: 'code' | 'too-late'; message: string } | TooManyRefusal;

const WRONG: CodeRefusal = {
	refusal: 'code',
	message:
		'Ce code ne convient pas. Attendez le suivant dans votre application, ou utilisez un code de secours.'
};
const TOO_LATE: CodeRefusal = {
	refusal: 'too-late',
	message: 'Le délai est dépassé. Tapez de nouveau votre adresse et votre mot de passe.'
};
const LATE_CODES = new Set(['INVALID_TWO_FACTOR_COOKIE', 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE']);

/**
 * The second proof after a password, or within a sign-in (`staffId`) that lacks it: six figures
 * of the application, or a recovery code, which serves once.
 */
export async function proveCode(
	keys: Keys,
	caller: Caller,
	typed: { code: string; staffId: string | null },
	now: Temporal.Instant
): Promise<SignedIn | CodeRefusal> {
	const staffId = typed.staffId ?? (await findPendingPerson(keys, caller.headers, now));
	if (!staffId) return TOO_LATE;
	// The password was right just now: this count keeps nobody else's browser out.
	const attempt = { kind: 'code', subject: staffId, knownDeviceId: null, address: caller.address };
	const counted = await countAttempt(keys, attempt, now);
	if ('refusal' in counted) return counted;
	const trustDevice = !(await hasStrictPlace(keys, staffId));
	const answer = await tryCode(keys, caller.headers, typed.code.replace(/\s/g, ''), trustDevice);
	if ('refusal' in answer) return answer;
	await forgiveAttempt(keys, counted);
	const cookies = cookiesOf(answer.headers);
	// Confirming a first code replaces the sign-in: its cookie is right, its answer is not.
	const token = tokenIn(keys, cookies) ?? answer.response.token;
	if (!token) return TOO_LATE;
	const device = await recogniseDevice(keys, caller.deviceToken, caller.userAgent, now);
	const proved = { staffId, deviceId: device.id };
	await settleSignIn(keys, { token, proof: 'password-code', ...proved }, now);
	await noteDevicePerson(keys, { ...proved, hasProved: true }, now);
	return { step: 'in', cookies, newDeviceToken: device.newToken };
}

async function tryCode(keys: Keys, headers: Headers, code: string, trustDevice: boolean) {
	try {
		const { api } = keys.auth;
		const call = { body: { code, trustDevice }, headers, returnHeaders: true as const };
		return /^\d{6}$/.test(code) ? await api.verifyTOTP(call) : await api.verifyBackupCode(call);
	} catch (error) {
		if (!isAPIError(error)) throw error;
		return LATE_CODES.has(String(error.body?.code)) ? TOO_LATE : WRONG;
	}
}

function tokenIn(keys: Keys, cookies: KeptCookie[]): string | null {
	const name = signInCookieName(keys);
	return openToken(keys, cookies.find((cookie) => cookie.name === name && cookie.value)?.value);
}
