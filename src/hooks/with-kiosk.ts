import type { Handle } from '@sveltejs/kit/hooks';
import { findKiosk } from '#lib/features/lobby/kiosks/index.server.ts';
import { kioskCookie } from '../routes/borne/kiosk-cookie.ts';

/** Finds which kiosk this machine is, for the pages of the kiosks alone. */
export const withKiosk: Handle = async ({ event, resolve }) => {
	event.locals.kiosk = null;
	if (event.route.id?.startsWith('/borne')) {
		const token = event.cookies.get(kioskCookie(event.locals.keys.isSecure));
		event.locals.kiosk = await findKiosk(event.locals.world, token);
	}
	return resolve(event);
};
