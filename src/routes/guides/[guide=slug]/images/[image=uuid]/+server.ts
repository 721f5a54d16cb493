import { error } from '@sveltejs/kit';
import { readPicture } from '#lib/features/resources/guides/index.server.ts';
import { centreOfVisit } from '../../../guide-visit.ts';
import { visit } from '../../../../visit.ts';
import type { RequestHandler } from './$types';

/** A picture that the team put in a guide. Its address never shows another. */
export const GET: RequestHandler = async (event) => {
	const { params } = event;
	const centre = await centreOfVisit(event);
	const picture = await visit(event, centre, (db) => readPicture(db, params.guide, params.image));
	if (!picture) error(404, { message: 'Cette image n’est plus montrée.' });
	return new Response(new Uint8Array(picture), {
		headers: {
			'content-type': 'image/jpeg',
			'content-disposition': 'inline',
			'cache-control': 'public, max-age=31536000, immutable'
		}
	});
};
