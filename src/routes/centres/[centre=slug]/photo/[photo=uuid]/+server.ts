import { error } from '@sveltejs/kit';
import { readPhoto } from '#lib/features/outreach/centre-pages/index.server.ts';
import { visit, visitedCentre } from '../../../../visit.ts';
import type { RequestHandler } from './$types';

/**
 * A photo of a centre's page, as long as the page that is published shows it. It is asked for again each time and
 * kept nowhere, not even ready: somebody who takes her consent back is seen no more.
 */
export const GET: RequestHandler = async (event) => {
	const centre = await visitedCentre(event, event.params.centre);
	const { params, request } = event;
	const photo = await visit(event, centre, (db) => readPhoto(db, centre.id, params.photo));
	if (!photo) error(404, { message: 'Cette photo n’est plus montrée.' });
	// Its bytes never change under its address.
	const etag = `"${params.photo}"`;
	const headers = { etag, 'cache-control': 'no-cache' };
	if (request.headers.get('if-none-match') === etag) {
		return new Response(null, { status: 304, headers });
	}
	return new Response(new Uint8Array(photo), {
		headers: { ...headers, 'content-type': 'image/jpeg', 'content-disposition': 'inline' }
	});
};
