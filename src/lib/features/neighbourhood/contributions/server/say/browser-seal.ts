import { createHmac, randomBytes } from 'node:crypto';
import { openSent, sealSent } from '#lib/features/outreach/place-requests/index.server.ts';

/** What a browser keeps a day of what it sent: a value drawn for it, how many times, and since when. */
export type SentLately = { browser: string; times: number; since: Temporal.Instant };

const BROWSER = /^[a-f\d]{24}$/;

/** Says nothing of whom: another one is drawn the day after. */
export const drawBrowser = (): string => randomBytes(12).toString('hex');

/** Signed for that value: with another one, it counts as nothing. */
export const sealSentLately = (key: Buffer, { browser, ...sent }: SentLately): string =>
	`${browser}.${sealSent(keyOf(key, browser), sent)}`;

/** What a cookie says, if it is ours. */
export function openSentLately(key: Buffer, cookie: string | undefined): SentLately | null {
	const [browser = '', sealed] = (cookie ?? '').split('.');
	if (!BROWSER.test(browser)) return null;
	const sent = openSent(keyOf(key, browser), sealed);
	return sent && { browser, ...sent };
}

const keyOf = (key: Buffer, browser: string) =>
	createHmac('sha256', key).update(`browser ${browser}`).digest();
