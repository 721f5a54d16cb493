import type { Cookies } from '@sveltejs/kit';
import {
	drawBrowser,
	openSentLately,
	sealSentLately,
	type SentLately
} from '#lib/features/neighbourhood/contributions/index.server.ts';

const COUNTED_HOURS = 24;

type Browser = { cookies: Cookies; locals: App.Locals };

const nameOf = ({ keys }: App.Locals) => `${keys.isSecure ? '__Secure-' : ''}declic.parole`;

/** How many times this browser has spoken since yesterday: its cookie says it, or nothing does. */
export function sentLately({ cookies, locals }: Browser, now: Temporal.Instant): SentLately {
	const read = openSentLately(locals.world.secrets.voices, cookies.get(nameOf(locals)));
	const oldest = now.subtract({ hours: COUNTED_HOURS });
	const isRecent = read !== null && Temporal.Instant.compare(read.since, oldest) > 0;
	return isRecent ? read : { browser: drawBrowser(), times: 0, since: now };
}

/** Set on sending alone, where one speaks alone, and over a day after the first time. */
export function keepSent(
	{ cookies, locals }: Browser,
	before: SentLately,
	{ now, path }: { now: Temporal.Instant; path: string }
): void {
	const ends = before.since.add({ hours: COUNTED_HOURS });
	const sent = { ...before, times: before.times + 1 };
	cookies.set(nameOf(locals), sealSentLately(locals.world.secrets.voices, sent), {
		path,
		httpOnly: true,
		secure: locals.keys.isSecure,
		sameSite: 'lax',
		maxAge: Math.max(1, Math.round(now.until(ends).total('seconds')))
	});
}
