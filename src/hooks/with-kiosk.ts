import type { Handle } from '@sveltejs/kit/hooks';
import { findKiosk } from '#lib/features/lobby/kiosks/index.server.ts';
import { kioskCookie } from '../routes/borne/kiosk-cookie.ts';

const POLICY = 'content-security-policy';

/** Finds which kiosk this machine is, for the pages of the kiosks alone. */
export const withKiosk: Handle = async ({ event, resolve }) => {
	event.locals.kiosk = null;
	if (!event.route.id?.startsWith('/borne')) return resolve(event);
	const token = event.cookies.get(kioskCookie(event.locals.keys.isSecure));
	event.locals.kiosk = await findKiosk(event.locals.world, token);
	const response = await resolve(event);
	// The agent that prints and erases listens on the machine itself, at a port that it says.
	const policy = event.locals.kiosk && response.headers.get(POLICY);
	if (policy) response.headers.set(POLICY, withAgent(policy));
	response.headers.set('cache-control', 'no-store');
	return response;
};

/** The policy of a page of ours, which may also ask the agent of its machine. */
const withAgent = (policy: string): string =>
	policy.replace("connect-src 'self'", "connect-src 'self' http://127.0.0.1:*");
