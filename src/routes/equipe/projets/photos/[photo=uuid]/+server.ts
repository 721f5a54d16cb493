import { error } from '@sveltejs/kit';
import { readProjectPhoto } from '#lib/features/learning/projects/index.server.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { requireDeed } from '#lib/http/asked.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	requireDeed(locals.viewer, 'follow-people');
	const photo = await asViewer(locals, (db) => readProjectPhoto(db, params.photo));
	if (!photo) error(404, { message: 'Cette photo n’existe plus.' });
	return new Response(new Uint8Array(photo), {
		headers: { 'content-type': 'image/jpeg', 'content-disposition': 'inline' }
	});
};
