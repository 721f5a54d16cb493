import {
	drawBrowser,
	openSentLately,
	sealSentLately
} from '#lib/features/neighbourhood/contributions/index.server.ts';
import type { RequestEvent } from '@sveltejs/kit';
import { kioskOf } from './kiosk-of.ts';
import { markOfVisit } from './follow-visit.ts';

type Browser = Pick<RequestEvent, 'cookies' | 'locals'>;

const nameOf = ({ keys }: App.Locals) => `${keys.isSecure ? '__Secure-' : ''}declic.parole`;

/** How many times somebody has spoken in this visit: of the one before, nothing counts. */
export function sentOfVisit(event: Browser, now: Temporal.Instant) {
	const { cookies, locals } = event;
	const { voices } = locals.world.secrets;
	const mark = markOfVisit(event, kioskOf(event));
	const read = openSentLately(voices, cookies.get(nameOf(locals)));
	const times = read && read.browser === mark ? read.times : 0;
	return {
		times,
		/** Without an age: the browser forgets it when the visit ends, with every cookie of it. */
		count() {
			const sent = { browser: mark ?? drawBrowser(), times: times + 1, since: now };
			cookies.set(nameOf(locals), sealSentLately(voices, sent), {
				...{ path: '/borne', httpOnly: true, secure: locals.keys.isSecure, sameSite: 'lax' }
			});
		}
	};
}
