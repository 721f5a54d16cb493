import type { Viewer } from '#lib/features/house/staff/index.server.ts';
import { readPlacePhoto } from '#lib/features/resources/places/index.server.ts';
import { ofTeam } from '#lib/http/asked.ts';
import { shown } from '#lib/http/shown.ts';
import type { RequestHandler } from './$types';

const read = shown<Buffer | null, 'lieu' | 'photo', Viewer>(
	ofTeam('see-places'),
	(db, { params }) => readPlacePhoto(db, params.lieu, params.photo),
	'Cette photo n’existe plus.'
);

/** A photo of a place, shown to everybody or not yet. */
export const GET: RequestHandler = async (event) =>
	new Response(new Uint8Array(await read(event)), {
		headers: { 'content-type': 'image/jpeg', 'content-disposition': 'inline' }
	});
