import type { Cookies } from '@sveltejs/kit';
import { LENT_MINUTES } from '#lib/features/placement/index.server.ts';

type Browser = { cookies: Cookies; locals: App.Locals };

const PATH = '/tablette';
const nameOf = (keys: App.Locals['keys']) => `${keys.isSecure ? '__Secure-' : ''}declic.tablette`;

/** The code of the conversation this tablet was lent for, if any. */
export function tabletOf({ cookies, locals }: Browser): string | undefined {
	return cookies.get(nameOf(locals.keys));
}

/** This browser is lent for one conversation; no script reads it. */
export function keepTablet({ cookies, locals }: Browser, code: string): void {
	cookies.set(nameOf(locals.keys), code, {
		path: PATH,
		httpOnly: true,
		secure: locals.keys.isSecure,
		sameSite: 'lax',
		maxAge: LENT_MINUTES * 60
	});
}

/** It forgets whom it was lent to. */
export function forgetTablet({ cookies, locals }: Browser): void {
	cookies.delete(nameOf(locals.keys), { path: PATH, secure: locals.keys.isSecure });
}
