import { error } from '@sveltejs/kit';
import { readShownPhoto } from '#lib/features/neighbourhood/contributions/index.server.ts';
import { networkDay, visit } from '../../../../visit.ts';
import type { RequestHandler } from './$types';

/** A photo, as long as its message shows it: asked for again each time, and kept nowhere. */
export const GET: RequestHandler = async (event) => {
	const { params, request } = event;
	const day = await networkDay(event);
	const of = { contributionId: params.parole, photoId: params.photo };
	const bytes = await visit(event, null, (db) => readShownPhoto(db, of, day));
	if (!bytes) error(404, { message: 'Cette photo n’est plus montrée.' });
	// Its bytes never change under its address.
	const etag = `"${params.photo}"`;
	const headers = { etag, 'cache-control': 'no-cache', 'x-robots-tag': 'noindex' };
	if (request.headers.get('if-none-match') === etag) {
		return new Response(null, { status: 304, headers });
	}
	return new Response(new Uint8Array(bytes), {
		headers: { ...headers, 'content-type': 'image/jpeg', 'content-disposition': 'inline' }
	});
};
