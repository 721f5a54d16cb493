import { publicKey } from '#lib/features/lobby/allow-lists/index.server.ts';
import type { RequestHandler } from './$types';

/** By which a kiosk knows what this house signed. */
export const GET: RequestHandler = ({ locals }) =>
	new Response(publicKey(locals.world.secrets.kiosks), {
		headers: { 'content-type': 'application/x-pem-file', 'cache-control': 'no-cache' }
	});
