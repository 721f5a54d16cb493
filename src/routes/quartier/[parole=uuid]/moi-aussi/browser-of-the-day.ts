import { randomBytes } from 'node:crypto';
import type { RequestEvent } from '@sveltejs/kit';
import { isBrowserMark } from '#lib/features/neighbourhood/town-answers/index.ts';

const A_DAY = 86_400;

const nameOf = ({ isSecure }: App.Locals['keys']) =>
	`${isSecure ? '__Secure-' : ''}declic.moi-aussi`;

/**
 * By what this browser is counted once: drawn when it presses, and gone in a day. It says nothing of whom, no page
 * reads it, and without it the same press would count a hundred times.
 */
export function browserOfTheDay({
	cookies,
	locals
}: Pick<RequestEvent, 'cookies' | 'locals'>): string {
	const name = nameOf(locals.keys);
	const kept = cookies.get(name);
	if (isBrowserMark(kept)) return kept;
	const drawn = randomBytes(12).toString('hex');
	cookies.set(name, drawn, {
		...{ path: '/quartier', httpOnly: true, secure: locals.keys.isSecure, sameSite: 'lax' },
		maxAge: A_DAY
	});
	return drawn;
}
