import { readPhoto } from '#lib/features/outreach/centre-pages/index.server.ts';
import { shown } from '#lib/http/shown.ts';
import type { RequestHandler } from './$types';

const read = shown<Buffer | null, 'photo'>(
	'write-centre-page',
	(db, { viewer, params }) => readPhoto(db, viewer.centre.id, params.photo),
	'Cette photo n’existe plus.'
);

/** A photo that the centre keeps for its page, published or not. */
export const GET: RequestHandler = async (event) =>
	new Response(new Uint8Array(await read(event)), {
		headers: { 'content-type': 'image/jpeg', 'content-disposition': 'inline' }
	});
