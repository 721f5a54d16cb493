import type { RequestEvent } from '@sveltejs/kit';
import { kioskCookie } from './kiosk-cookie.ts';

/** Every cookie of the kiosk's pages expires, but the one by which the machine is a kiosk. */
export function forgetVisit({ cookies, locals }: Pick<RequestEvent, 'cookies' | 'locals'>): void {
	const { isSecure } = locals.keys;
	const own = kioskCookie(isSecure);
	for (const { name } of cookies.getAll()) {
		if (name !== own) cookies.delete(name, { path: '/borne', secure: isSecure });
	}
}
