import { error } from '@sveltejs/kit';
import { readPhoto } from '#lib/features/year/reports/index.server.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { requireDeed } from '#lib/http/asked.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	requireDeed(locals.viewer, 'see-report');
	const photo = await asViewer(locals, (db) => readPhoto(db, params.photo));
	if (!photo) error(404, { message: 'Cette photo n’existe plus.' });
	return new Response(new Uint8Array(photo.bytes), {
		headers: { 'content-type': photo.mediaType, 'content-disposition': 'inline' }
	});
};
