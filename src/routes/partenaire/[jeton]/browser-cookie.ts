import type { Cookies } from '@sveltejs/kit';
import { newBrowserMark, readBrowserMark } from '#lib/features/desk/partners/index.server.ts';

/** As long as the longest link. */
const DAYS = 365;

const nameOf = (keys: App.Locals['keys']) => `${keys.isSecure ? '__Secure-' : ''}declic.partenaire`;

type Browser = { cookies: Cookies; locals: App.Locals };

/** The mark of this browser, if it opened a link before. */
export function markOf({ cookies, locals }: Browser): string | null {
	return readBrowserMark(cookies.get(nameOf(locals.keys)));
}

/** The mark of this browser, drawn now if it has none; no script reads it. */
export function markAnew(event: Browser): string {
	const mark = markOf(event) ?? newBrowserMark();
	event.cookies.set(nameOf(event.locals.keys), mark, {
		path: '/partenaire',
		httpOnly: true,
		secure: event.locals.keys.isSecure,
		sameSite: 'lax',
		maxAge: DAYS * 86_400
	});
	return mark;
}
