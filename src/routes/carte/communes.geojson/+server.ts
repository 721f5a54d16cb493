import { readContours } from '#lib/features/neighbourhood/map/index.server.ts';
import type { RequestHandler } from './$types';

/** The contours of the network’s towns. */
export const GET: RequestHandler = async ({ locals }) =>
	new Response(JSON.stringify(await readContours(locals.world.dataDir)), {
		headers: { 'content-type': 'application/geo+json' }
	});
