import type { Handle } from '@sveltejs/kit/hooks';
import { FRAMED_PATH } from '#lib/shared/framed-path.ts';

/**
 * What the pages of the map may do besides the others, and nothing more: one of them stands in the pages of
 * others, and where the national plan was chosen, its pictures are asked of its server.
 */
export const withMapPolicy: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	const policy = response.headers.get('content-security-policy');
	if (!policy) return response;
	let allowed = policy;
	if (event.url.pathname === FRAMED_PATH && event.route.id === FRAMED_PATH) {
		allowed = allowed.replace("frame-ancestors 'none'", 'frame-ancestors *');
	}
	const { mapOrigin } = event.locals;
	if (mapOrigin) {
		for (const directive of ['connect-src', 'img-src']) {
			allowed = allowed.replace(`${directive} 'self'`, `${directive} 'self' ${mapOrigin}`);
		}
	}
	if (allowed !== policy) response.headers.set('content-security-policy', allowed);
	return response;
};
