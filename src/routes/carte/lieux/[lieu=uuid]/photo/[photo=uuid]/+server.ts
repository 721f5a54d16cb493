import { error } from '@sveltejs/kit';
import { readPlacePhoto } from '#lib/features/resources/places/index.server.ts';
import { visit } from '../../../../../visit.ts';
import type { RequestHandler } from './$types';

/** A photo of a place, as long as its card shows it: asked for again each time, and kept nowhere. */
export const GET: RequestHandler = async (event) => {
	const { params, request } = event;
	const photo = await visit(event, null, (db) => readPlacePhoto(db, params.lieu, params.photo));
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
