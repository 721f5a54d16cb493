import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Cookies } from '@sveltejs/kit';
import { LENT_MINUTES } from '#lib/features/learning/placement/index.server.ts';

type Browser = { cookies: Cookies; locals: App.Locals };

const PATH = '/tablette';
const nameOf = (keys: App.Locals['keys']) => `${keys.isSecure ? '__Secure-' : ''}declic.tablette`;

/** The code of the conversation this tablet was lent for, if any. */
export function tabletOf({ cookies, locals }: Browser): string | undefined {
	const [code, signature] = (cookies.get(nameOf(locals.keys)) ?? '').split('.');
	if (!code || !signature) return undefined;
	// Sealed here once the code was typed: codes are not tried by writing cookies, uncounted.
	const [expected, given] = [Buffer.from(sign(locals, code)), Buffer.from(signature)];
	return expected.length === given.length && timingSafeEqual(expected, given) ? code : undefined;
}

function sign({ world }: App.Locals, code: string): string {
	return createHmac('sha256', world.secrets.tablets).update(`browser ${code}`).digest('base64url');
}

/** This browser is lent for one conversation; no script reads it. */
export function keepTablet({ cookies, locals }: Browser, code: string): void {
	cookies.set(nameOf(locals.keys), `${code}.${sign(locals, code)}`, {
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
