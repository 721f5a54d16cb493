import type { RequestEvent } from '@sveltejs/kit';
import { readTicket } from '#lib/features/outreach/place-requests/index.server.ts';
import {
	ticketAddress,
	ticketLines,
	wantedIn
} from '#lib/features/outreach/place-requests/index.ts';
import { todayIn } from '#lib/platform/clock.ts';
import type { PublicText } from '#lib/shared/public-text.ts';
import { visit } from '../visit.ts';
import { markOfVisit } from './follow-visit.ts';
import { kioskOf } from './kiosk-of.ts';

/** Long enough to print it and photograph it: whoever walks away leaves it no longer. */
const KEPT_SECONDS = 15 * 60;

type Browser = Pick<RequestEvent, 'cookies' | 'locals'>;

const nameOf = ({ keys }: App.Locals) => `${keys.isSecure ? '__Secure-' : ''}declic.ticket`;

/**
 * The ticket of the visit: no address of the kiosk says it, so that no history does. It opens in that visit alone,
 * and goes with every cookie of it, by the end of it or by its own.
 */
export function keepTicket(event: Browser, ticket: string): void {
	const { cookies, locals } = event;
	cookies.set(nameOf(locals), `${markOfVisit(event, kioskOf(event)) ?? ''}.${ticket}`, {
		path: '/borne',
		httpOnly: true,
		secure: locals.keys.isSecure,
		sameSite: 'strict',
		maxAge: KEPT_SECONDS
	});
}

/** What the ticket of this visit says; null: there is none, or it opens nothing here. */
export async function keptTicket(event: Browser, text: PublicText) {
	const { cookies, locals } = event;
	const { centre } = kioskOf(event);
	const [mark, secret] = (cookies.get(nameOf(locals)) ?? '').split('.');
	if ((markOfVisit(event, kioskOf(event)) ?? '') !== mark) return null;
	const read = secret ? await visit(event, centre, (db) => readTicket(db, secret)) : null;
	if (!secret || read?.centreId !== centre.id) return null;
	const { outcome, isLost, isGone, lastCall, askedAt, calledAt } = read;
	const dayOf = (at: Temporal.Instant) => todayIn(centre.timeZone, at);
	return {
		address: new URL(ticketAddress(secret, text), locals.keys.origin).href,
		wanted: wantedIn(text, read),
		lines: ticketLines(
			{
				...{ outcome, isLost, isGone, lastCall },
				...{ askedOn: dayOf(askedAt), calledOn: calledAt && dayOf(calledAt) }
			},
			text
		)
	};
}
