import { isAPIError } from 'better-auth/api';
import { parseCookies } from 'better-auth/cookies';
import { refuse } from '#lib/shared/refuse.ts';
import { TOO_MANY, type TooManyRefusal } from '../../domain/attempt-limits.ts';
import { readEmail } from '../../domain/invitation.ts';
import { type Attempt, countAttempt, forgiveAttempt } from '../door/attempts.ts';
import { doorHeaders } from '../door/door-headers.ts';
import { fewAtOnce } from '../door/few-at-once.ts';
import { cookiesOf } from '../door/kept-cookies.ts';
import type { Keys } from '../door/open-keys.ts';
import { findDevice, noteDevicePerson, recogniseDevice } from '../door/recognise-device.ts';
import { type KeptCookie, signInCookieName } from '../door/sign-in-cookie.ts';
import { signOut } from './sign-out.ts';
import { settleSignIn } from './settle-sign-in.ts';

/** What the browser at the door says of itself. */
export type Caller = {
	/** Its cookies, for better-auth. */
	headers: Headers;
	deviceToken: string | undefined;
	userAgent: string | null;
	address: string;
};

export type SignInRefusal = { refusal: 'wrong'; message: string } | TooManyRefusal;

export type SignedIn = {
	/** `code`: the password was right, a second proof is expected. */
	step: 'in' | 'code';
	cookies: KeptCookie[];
	newDeviceToken: string | null;
};

/** The same sentence whether the address is known or not (OWASP, account enumeration). */
const WRONG: SignInRefusal = refuse(
	'wrong',
	'L’adresse ou le mot de passe ne convient pas. Vérifiez-les, ou demandez un nouveau mot de passe.'
);

/** Signs in with an address and a password. */
export async function signIn(
	keys: Keys,
	caller: Caller,
	typed: { email: string; password: string },
	now: Temporal.Instant
): Promise<SignedIn | SignInRefusal> {
	const email = readEmail(typed.email);
	if (!email) return WRONG;
	const deviceId = await findDevice(keys, caller.deviceToken);
	const attempt: Attempt = {
		kind: 'password',
		subject: email,
		knownDeviceId: await knownFor(keys, email, deviceId),
		address: caller.address
	};
	const counted = await countAttempt(keys, attempt, now);
	if ('refusal' in counted) return counted;
	const headers = doorHeaders(keys, caller.headers, 'under-way');
	const answer = await fewAtOnce(() => tryPassword(keys, headers, email, typed.password));
	if (answer === null) return TOO_MANY;
	if (answer === 'wrong') return WRONG;
	await forgiveAttempt(keys, counted);
	const cookies = cookiesOf(answer.headers);
	if (!('token' in answer.response)) return { step: 'code', cookies, newDeviceToken: null };
	const { token, user } = answer.response;
	// Whoever was here before is no longer, in this browser.
	const former = parseCookies(caller.headers.get('cookie') ?? '').get(signInCookieName(keys));
	await signOut(keys, former);
	const device = await recogniseDevice(keys, caller.deviceToken, caller.userAgent, now);
	await settleSignIn(
		keys,
		{ token, staffId: user.id, proof: 'password', deviceId: device.id },
		now
	);
	await noteDevicePerson(keys, { deviceId: device.id, staffId: user.id, hasProved: false }, now);
	return { step: 'in', cookies, newDeviceToken: device.newToken };
}

async function tryPassword(keys: Keys, headers: Headers, email: string, password: string) {
	try {
		return await keys.auth.api.signInEmail({
			body: { email, password },
			headers,
			returnHeaders: true
		});
	} catch (error) {
		if (isAPIError(error)) return 'wrong' as const;
		throw error;
	}
}

/** The device, when the person of that address has already signed in from it. */
async function knownFor(
	keys: Keys,
	email: string,
	deviceId: string | null
): Promise<string | null> {
	if (!deviceId) return null;
	const row = await keys.database
		.selectFrom('key_device_people as d')
		.innerJoin('key_holders as h', 'h.id', 'd.staff_id')
		.where('d.device_id', '=', deviceId)
		.where('h.email', '=', email)
		.select('d.device_id')
		.executeTakeFirst();
	return row?.device_id ?? null;
}
