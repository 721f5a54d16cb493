import { createHmac, timingSafeEqual } from 'node:crypto';
import { SIGN_IN_HOURS } from '#lib/platform/auth/open-auth.ts';
import type { Keys } from './open-keys.ts';

/** A cookie to set, as the routes set it; an empty value with no age takes it away. */
export type KeptCookie = { name: string; value: string; maxAge: number };

const SECURE = '__Secure-';

/**
 * Seconds the browser keeps the cookie: a day longer than it opens anything, so that a form sent too
 * late is still known to be hers.
 */
export const COOKIE_SECONDS = (SIGN_IN_HOURS + 24) * 3600;

export function signInCookieName(keys: Pick<Keys, 'isSecure'>): string {
	return `${keys.isSecure ? SECURE : ''}declic.session_token`;
}

/** The value better-auth would write: the token, and its signature by a key outside the database. */
export function sealToken(keys: Pick<Keys, 'secret'>, token: string): string {
	return `${token}.${sign(keys, token)}`;
}

/** The token of a cookie that this installation signed, or null. */
export function openToken(keys: Pick<Keys, 'secret'>, value: string | undefined): string | null {
	const end = value?.lastIndexOf('.') ?? -1;
	if (!value || end < 1) return null;
	const token = value.slice(0, end);
	const expected = Buffer.from(sign(keys, token));
	const given = Buffer.from(value.slice(end + 1));
	return expected.length === given.length && timingSafeEqual(expected, given) ? token : null;
}

function sign({ secret }: Pick<Keys, 'secret'>, token: string): string {
	return createHmac('sha256', secret.toString('base64url')).update(token).digest('base64');
}
