import type { Handle } from '@sveltejs/kit/hooks';
import { whileAnswering } from '#lib/platform/log.ts';
import { markRoute, REQUEST_ID } from '#lib/platform/request-marks.ts';

/** What is logged while a page is made carries its request's id, and the log knows its route. */
export const withRequestId: Handle = ({ event, resolve }) => {
	if (event.platform && !event.isSubRequest) markRoute(event.platform.req, event.route.id);
	return whileAnswering(event.request.headers.get(REQUEST_ID) ?? '', () => resolve(event));
};
