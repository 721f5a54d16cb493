import { createHmac } from 'node:crypto';
import type { RequestEvent } from '@sveltejs/kit';
import { endOf, follow, type SeenAtKiosk } from '#lib/features/lobby/kiosk-counts/index.ts';
import {
	noteAtKiosk,
	openVisit,
	sealVisit
} from '#lib/features/lobby/kiosk-counts/index.server.ts';
import type { EnrolledKiosk } from '#lib/features/lobby/kiosks/index.ts';
import type { PublicText } from '#lib/shared/public-text.ts';

type Browser = Pick<RequestEvent, 'cookies' | 'locals'>;

/** « J’ai terminé », « Quitter vite », nobody for too long, or the desk. */
const WHY = ['fini', 'vite', 'inactif', 'accueil'] as const;
/** « J’ai terminé », « Quitter vite », nobody for too long, or the desk. */
export type WhyEnded = (typeof WHY)[number];

export const isWhy = (said: unknown): said is WhyEnded => WHY.some((one) => one === said);

const cookieName = (isSecure: boolean) => `${isSecure ? '__Secure-' : ''}declic.visite`;

/** The screen that is being shown is one more of the visit that runs, or the first of another. */
export function followVisit(event: RequestEvent, kiosk: EnrolledKiosk, seen: SeenAtKiosk): void {
	if (!isShown(event.request)) return;
	const { cookies, locals } = event;
	const { isSecure } = locals.keys;
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
}

/** The visit is over, and its trace with it. Left alone, she was there until she was last seen. */
export function endVisit(event: RequestEvent, kiosk: EnrolledKiosk, why: WhyEnded): void {
	const running = runningVisit(event, kiosk);
	if (running) {
		const isLeft = why === 'inactif' || why === 'accueil';
		noteAtKiosk(event.locals.world, kiosk, ...endOf(running, isLeft, momentAt(event, kiosk)));
	}
	const { isSecure } = event.locals.keys;
	event.cookies.delete(cookieName(isSecure), { path: '/borne', secure: isSecure });
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
	if (!running) return null;
	return createHmac('sha256', event.locals.world.secrets.kioskVisits)
		.update(`mark ${kiosk.id} ${running.began}`)
		.digest('hex')
		.slice(0, 24);
}

/** Somebody asked for this screen: it is not what a machine keeps for the day without network. */
const isShown = ({ method, headers }: Request): boolean =>
	method === 'GET' && !headers.has('x-declic-garde') && !headers.has('sec-purpose');

const runningVisit = ({ cookies, locals }: Browser, { id }: Pick<EnrolledKiosk, 'id'>) =>
	openVisit(locals.world.secrets.kioskVisits, id, cookies.get(cookieName(locals.keys.isSecure)));

const momentAt = ({ locals }: RequestEvent, { centre }: EnrolledKiosk) => ({
	at: locals.world.now(),
	timeZone: centre.timeZone
});
