import type { Handle } from '@sveltejs/kit/hooks';

/** What every answer says to the browser, and what it may keep. */
export const withSafeHeaders: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	response.headers.set('x-content-type-options', 'nosniff');
	response.headers.set('referrer-policy', 'same-origin');
	response.headers.set('x-frame-options', 'DENY');
	if (event.locals.viewer) response.headers.set('cache-control', 'no-store');
	return response;
};
