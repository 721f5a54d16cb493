import { isAPIError } from 'better-auth/api';
import { refuse } from '#lib/shared/refuse.ts';
import { type TooManyRefusal, tryAgainAt } from '../../domain/attempt-limits.ts';
import { countAttempt, forgiveAttempt } from '../door/attempts.ts';
import { doorHeaders, type DoorStage } from '../door/door-headers.ts';
import { cookiesOf } from '../door/kept-cookies.ts';
import type { Keys } from '../door/open-keys.ts';
import { findPendingPerson } from './pending-person.ts';
import { noteDevicePerson, recogniseDevice } from '../door/recognise-device.ts';
import { codeOfSheet, countCodes, endSpentSheet } from './second-factor.ts';
import { findTimeZone, hasStrictPlace, settleSignIn } from '../sign-ins/settle-sign-in.ts';
import { type KeptCookie, openToken, signInCookieName } from '../door/sign-in-cookie.ts';
import type { Caller, SignedIn } from '../sign-ins/sign-in.ts';
import { useCodeUp } from './used-codes.ts';

export type CodeRefusal = { refusal: 'code' | 'too-late'; message: string } | TooManyRefusal;

const WRONG: CodeRefusal = refuse(
	'code',
	'Ce code ne convient pas. Attendez le suivant dans votre application, ou utilisez un code de secours.'
);
const TOO_LATE: CodeRefusal = refuse(
	'too-late',
	'Le délai est dépassé. Tapez de nouveau votre adresse et votre mot de passe.'
);
/** better-auth forgets a sign-in under way after five of them. */
const BEGIN_AGAIN: CodeRefusal = refuse(
	'too-late',
	'Cinq codes n’ont pas convenu. Tapez de nouveau votre adresse et votre mot de passe.'
);
const ENDED: Record<string, CodeRefusal> = {
	INVALID_TWO_FACTOR_COOKIE: TOO_LATE,
	TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: BEGIN_AGAIN
};

export type TypedCode = {
	code: string;
	/** Her who is signed in and owes a proof, or links her application; null: a sign-in under way. */
	staffId: string | null;
	/** She links her application: only one of its codes shows that it is linked. */
	isEnrolling?: boolean;
};

/** `codesLeft`: on her sheet, after one of them has served; null after the application's figures. */
export type Proved = SignedIn & { codesLeft: number | null };

/** The second proof: six figures of the application, or a recovery code, which serves once. */
export async function proveCode(
	keys: Keys,
	caller: Caller,
	typed: TypedCode,
	now: Temporal.Instant
): Promise<Proved | CodeRefusal> {
	const stage: DoorStage = typed.staffId ? 'inside' : 'under-way';
	const staffId = typed.staffId ?? (await findPendingPerson(keys, caller.headers, now));
	if (!staffId) return TOO_LATE;
	// The password was right just now: this count keeps nobody else's browser out.
	const attempt = { kind: 'code', subject: staffId, knownDeviceId: null, address: caller.address };
	const counted = await countAttempt(keys, attempt, now);
	if ('refusal' in counted) return tooManyCodes(keys, staffId, counted, now);
	const figures = typed.code.replace(/\s/g, '');
	const isFigures = /^\d{6}$/.test(figures);
	if (typed.isEnrolling && !isFigures) return WRONG;
	const code = isFigures ? figures : ((await codeOfSheet(keys, staffId, figures)) ?? figures);
	const trustDevice = !(await hasStrictPlace(keys, staffId));
	const headers = doorHeaders(keys, caller.headers, stage);
	const answer = await tryCode(keys, headers, code, trustDevice);
	if ('refusal' in answer) return answer;
	// Whoever better-auth recognised must be whom we counted for.
	if (answer.response.user?.id !== staffId) return TOO_LATE;
	await forgiveAttempt(keys, counted);
	const cookies = cookiesOf(answer.headers);
	// Confirming a first code replaces the sign-in: its cookie is right, its answer is not.
	const token = tokenIn(keys, cookies) ?? answer.response.token;
	if (!token) return TOO_LATE;
	if (isFigures && !(await useCodeUp(keys, staffId, code, now))) {
		await keys.database.deleteFrom('key_sign_ins').where('token', '=', token).execute();
		return WRONG;
	}
	const device = await recogniseDevice(keys, caller.deviceToken, caller.userAgent, now);
	const proved = { staffId, deviceId: device.id };
	await settleSignIn(keys, { token, proof: 'password-code', ...proved }, now);
	await noteDevicePerson(keys, { ...proved, hasProved: true }, now);
	const codesLeft = isFigures ? null : await countCodes(keys, staffId);
	if (codesLeft === 0) await endSpentSheet(keys, staffId);
	return { step: 'in', cookies, newDeviceToken: device.newToken, codesLeft };
}

/** Too many codes: she knows at what time of her centre the next one may be typed. */
export async function tooManyCodes(
	keys: Keys,
	staffId: string,
	refused: TooManyRefusal,
	now: Temporal.Instant
): Promise<TooManyRefusal> {
	const { until } = refused;
	if (!until) return refused;
	const again = tryAgainAt(until, now, await findTimeZone(keys, staffId));
	return { ...refused, message: `Trop d’essais de code. ${again}` };
}

async function tryCode(keys: Keys, headers: Headers, code: string, trustDevice: boolean) {
	try {
		const { api } = keys.auth;
		const call = { body: { code, trustDevice }, headers, returnHeaders: true as const };
		return /^\d{6}$/.test(code) ? await api.verifyTOTP(call) : await api.verifyBackupCode(call);
	} catch (error) {
		if (!isAPIError(error)) throw error;
		return ENDED[String(error.body?.code)] ?? WRONG;
	}
}

function tokenIn(keys: Keys, cookies: KeptCookie[]): string | null {
	const name = signInCookieName(keys);
	return openToken(keys, cookies.find((cookie) => cookie.name === name && cookie.value)?.value);
}
