import type { Handle } from '@sveltejs/kit/hooks';

/**
 * What may be kept of an answer: a page made for somebody known is nobody else's, not even in the
 * memory of the browser once she has left; the others are asked for again, and no cache shared by
 * several people keeps them. The other headers are the doors' (src/serve/answer-headers.ts).
 */
export const withSafeHeaders: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	if (event.request.headers.has('cookie')) response.headers.set('cache-control', 'no-store');
	else if (!response.headers.has('cache-control')) {
		response.headers.set('cache-control', 'private, no-cache');
	}
	// « Not modified » would come with the policy of the files, which forbids forms, and the browser
	// would put it on the page it has kept.
	if (response.headers.get('content-type')?.startsWith('text/html')) {
		response.headers.delete('etag');
	}
	// Says only which tool made the page.
	response.headers.delete('x-sveltekit-page');
	return response;
};
