import type { RequestEvent } from '@sveltejs/kit';
import { asAuthor } from '#lib/features/neighbourhood/contributions/index.server.ts';
import { ownAddress } from '#lib/features/neighbourhood/contributions/index.ts';
import type { PublicText } from '#lib/shared/public-text.ts';
import { kioskOf } from './kiosk-of.ts';
import { markOfVisit } from './follow-visit.ts';

/** Long enough to print it and photograph it: whoever walks away leaves it no longer. */
const KEPT_SECONDS = 15 * 60;

type Browser = Pick<RequestEvent, 'cookies' | 'locals'>;

const nameOf = ({ keys }: App.Locals) => `${keys.isSecure ? '__Secure-' : ''}declic.parole-ticket`;

/**
 * The ticket of what was said in this visit: no address of the kiosk says it, so that no history does. It opens in
 * that visit alone, and goes with every cookie of it, by the end of it or by its own.
 */
export const keepVoice = (event: Browser, ticket: string): void => {
	const { cookies, locals } = event;
	const mark = markOfVisit(event, kioskOf(event)) ?? '';
	cookies.set(nameOf(locals), `${mark}.${ticket}`, {
		path: '/borne',
		httpOnly: true,
		secure: locals.keys.isSecure,
		sameSite: 'strict',
		maxAge: KEPT_SECONDS
	});
};

/** The whole address of the page that it opens; null: there is none, or it is of another visit. */
export async function keptVoice(event: Browser, text: PublicText): Promise<string | null> {
	const { cookies, locals } = event;
	const [mark, ticket = ''] = (cookies.get(nameOf(locals)) ?? '').split('.');
	if ((markOfVisit(event, kioskOf(event)) ?? '') !== mark) return null;
	const isOurs =
		ticket !== '' && (await asAuthor({ world: locals.world }, ticket, async () => true));
	return isOurs ? new URL(ownAddress(ticket, text), locals.keys.origin).href : null;
}
