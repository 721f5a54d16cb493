import { parseCookies } from 'better-auth/cookies';
import type { Keys } from './open-keys.ts';
import { signInCookieName } from './sign-in-cookie.ts';

const SHORT_NAMES = ['two_factor', 'trust_device', 'dont_remember'] as const;

/** Her sign-in, or what a sign-in under way left: never both, or each could speak for the other. */
export type DoorStage = 'inside' | 'under-way';

/**
 * The headers given to better-auth: just the cookies of that stage, which we have read ourselves.
 * It reads signatures more loosely than we do; a cookie we refused must not be one it accepts.
 */
export function doorHeaders(keys: Keys, headers: Headers, stage: DoorStage): Headers {
	const own = signInCookieName(keys);
	const prefix = own.replace('session_token', '');
	const wanted = stage === 'inside' ? [own] : SHORT_NAMES.map((name) => prefix + name);
	const cookies = parseCookies(headers.get('cookie') ?? '');
	const kept = wanted.flatMap((name) => {
		const value = cookies.get(name);
		return value ? [`${name}=${encodeURIComponent(value)}`] : [];
	});
	const given = new Headers({ cookie: kept.join('; ') });
	const userAgent = headers.get('user-agent');
	if (userAgent) given.set('user-agent', userAgent);
	return given;
}
