import { error } from '@sveltejs/kit';
import {
	readCreationPicture,
	readShownPicture
} from '#lib/features/learning/creations/index.server.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { mayDo } from '#lib/features/house/staff/index.ts';
import { requireDeed } from '#lib/http/asked.ts';
import type { RequestHandler } from './$types';

/** Who reads the report sees what its fiches show; who prepares them sees the others too. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { role } = requireDeed(locals.viewer, 'see-report');
	const read = mayDo(role, 'plan-workshops') ? readCreationPicture : readShownPicture;
	const picture = await asViewer(locals, (db) => read(db, params.creation));
	if (!picture) error(404, { message: 'Cette image n’est plus montrée.' });
	return new Response(new Uint8Array(picture), {
		headers: { 'content-type': 'image/jpeg', 'content-disposition': 'inline' }
	});
};
