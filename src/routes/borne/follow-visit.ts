import { createHmac } from 'node:crypto';
import type { RequestEvent } from '@sveltejs/kit';
import {
	endOf,
	follow,
	type KioskVisit,
	type SeenAtKiosk
} from '#lib/features/lobby/kiosk-counts/index.ts';
import {
	noteAtKiosk,
	openVisit,
	sealVisit
} from '#lib/features/lobby/kiosk-counts/index.server.ts';
import type { EnrolledKiosk } from '#lib/features/lobby/kiosks/index.ts';
import type { PublicText } from '#lib/shared/public-text.ts';
import { forgetVisit } from './forget-visit.ts';

type Browser = Pick<RequestEvent, 'cookies' | 'locals'>;

/** « J’ai terminé », « Quitter vite », nobody for too long, or the desk. */
const WHY = ['fini', 'vite', 'inactif', 'accueil'] as const;
/** « J’ai terminé », « Quitter vite », nobody for too long, or the desk. */
export type WhyEnded = (typeof WHY)[number];

export const isWhy = (said: unknown): said is WhyEnded => WHY.some((one) => one === said);

const cookieName = (isSecure: boolean) => `${isSecure ? '__Secure-' : ''}declic.visite`;
/** The one that a page may write: it takes it away as the visit ends, whether or not the server hears of it. */
const keyName = (isSecure: boolean) => `${isSecure ? '__Secure-' : ''}declic.cle-de-visite`;

/** The screen that is being shown is one more of the visit that runs, or the first of another. */
export function followVisit(event: RequestEvent, kiosk: EnrolledKiosk, seen: SeenAtKiosk): void {
	if (!isShown(event.request)) return;
	const { cookies, locals } = event;
	const { isSecure } = locals.keys;
	endUnheard(event, kiosk);
	const running = runningVisit(event, kiosk);
	const { visit, notes } = follow(running, seen, momentAt(event, kiosk));
	noteAtKiosk(locals.world, kiosk, ...notes);
	if (!visit) return;
	cookies.set(
		cookieName(isSecure),
		sealVisit(locals.world.secrets.kioskVisits, kiosk.id, visit),
		// Without an age: the browser forgets it when it is ended.
		{ path: '/borne', httpOnly: true, secure: isSecure, sameSite: 'lax' }
	);
	const key = keyOf(event, kiosk, visit);
	cookies.set(keyName(isSecure), key, {
		path: '/borne',
		httpOnly: false,
		secure: isSecure,
		sameSite: 'strict'
	});
}

/** Whether that was done since whoever stands there came. */
export function isOfVisit(event: Browser, kiosk: OfKiosk, at: Temporal.Instant): boolean {
	const running = runningVisit(event, kiosk);
	return running !== null && at.epochMilliseconds >= running.began * 1000;
}

/** Whether this screen is the first that somebody is shown: whoever stood there before has gone. */
export const isFirstScreen = (event: RequestEvent, kiosk: OfKiosk): boolean =>
	isShown(event.request) && !runningVisit(event, kiosk);

/**
 * A visit that its page ended while the server was away: all of it goes before the next one begins. Its minutes were
 * counted until she was last seen.
 */
function endUnheard(event: RequestEvent, kiosk: EnrolledKiosk): void {
	if (sealedVisit(event, kiosk) && !runningVisit(event, kiosk)) forgetVisit(event);
}

/** The visit is over, and its trace with it. Left alone, she was there until she was last seen. */
export function endVisit(event: RequestEvent, kiosk: EnrolledKiosk, why: WhyEnded): void {
	const running = runningVisit(event, kiosk);
	if (running) {
		const isLeft = why === 'inactif' || why === 'accueil';
		noteAtKiosk(event.locals.world, kiosk, ...endOf(running, isLeft, momentAt(event, kiosk)));
	}
	const { isSecure } = event.locals.keys;
	for (const name of [cookieName(isSecure), keyName(isSecure)]) {
		event.cookies.delete(name, { path: '/borne', secure: isSecure });
	}
}

/** In which text she reads, where an address of the machine does not say it. */
export const textOfVisit = (event: Browser, kiosk: Pick<EnrolledKiosk, 'id'>): PublicText =>
	runningVisit(event, kiosk)?.texts.at(-1) ?? 'fr';

/**
 * By what something is counted once a visit: a value of that visit, which says nothing of whom, is kept nowhere and
 * is another one for whoever comes next. Null: no visit runs.
 */
export function markOfVisit(event: Browser, kiosk: Pick<EnrolledKiosk, 'id'>): string | null {
	const running = runningVisit(event, kiosk);
	return running && valueOf(event, kiosk, running, 'mark');
}

type OfKiosk = Pick<EnrolledKiosk, 'id'>;

const keyOf = (event: Browser, kiosk: OfKiosk, visit: KioskVisit) =>
	valueOf(event, kiosk, visit, 'key');

/** A value that only that visit has, and that says nothing of it. */
function valueOf({ locals }: Browser, { id }: OfKiosk, { began }: KioskVisit, use: 'mark' | 'key') {
	return createHmac('sha256', locals.world.secrets.kioskVisits)
		.update(`${use} ${id} ${began}`)
		.digest('hex')
		.slice(0, 24);
}

/** Somebody asked for this screen: it is not what a machine keeps for the day without network. */
const isShown = ({ method, headers }: Request): boolean =>
	method === 'GET' && !headers.has('x-declic-garde') && !headers.has('sec-purpose');

/** What the browser says of its visit, whether or not it has ended since. */
const sealedVisit = ({ cookies, locals }: Browser, { id }: OfKiosk) =>
	openVisit(locals.world.secrets.kioskVisits, id, cookies.get(cookieName(locals.keys.isSecure)));

/** The visit that runs: its key is there, which goes as soon as it ends. */
function runningVisit(event: Browser, kiosk: OfKiosk): KioskVisit | null {
	const visit = sealedVisit(event, kiosk);
	const key = event.cookies.get(keyName(event.locals.keys.isSecure));
	return visit && key === keyOf(event, kiosk, visit) ? visit : null;
}

const momentAt = ({ locals }: RequestEvent, { centre }: EnrolledKiosk) => ({
	at: locals.world.now(),
	timeZone: centre.timeZone
});
