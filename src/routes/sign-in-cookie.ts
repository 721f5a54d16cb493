import type { Cookies } from '@sveltejs/kit';
import { SIGN_IN_HOURS } from '#lib/features/staff/index.ts';

/** The cookie that says who is signed in. */
export const SIGN_IN_COOKIE = 'declic_entree';

export function keepSignIn(cookies: Cookies, value: string, url: URL): void {
	cookies.set(SIGN_IN_COOKIE, value, {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:',
		maxAge: SIGN_IN_HOURS * 3600
	});
}

export function forgetSignIn(cookies: Cookies): void {
	cookies.delete(SIGN_IN_COOKIE, { path: '/' });
}
