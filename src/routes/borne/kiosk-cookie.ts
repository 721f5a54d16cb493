import type { RequestEvent } from '@sveltejs/kit';

const DAYS = 400;

export const kioskCookie = (isSecure: boolean) => `${isSecure ? '__Secure-' : ''}declic.borne`;

/** This machine is a kiosk from now on; no script reads it, and no other page receives it. */
export function keepKiosk(
	{ cookies, locals }: Pick<RequestEvent, 'cookies' | 'locals'>,
	token: string
) {
	const { isSecure } = locals.keys;
	cookies.set(kioskCookie(isSecure), token, {
		path: '/borne',
		httpOnly: true,
		secure: isSecure,
		sameSite: 'lax',
		maxAge: DAYS * 86_400
	});
}
