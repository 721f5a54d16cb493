import type { Viewer } from '#lib/features/house/staff/index.server.ts';
import { readContributionPhoto } from '#lib/features/neighbourhood/contributions/index.server.ts';
import { ofTeam } from '#lib/http/asked.ts';
import { shown } from '#lib/http/shown.ts';
import type { RequestHandler } from './$types';

const read = shown<Buffer | null, 'parole' | 'photo', Viewer>(
	ofTeam('see-contributions'),
	(db, { params }) => readContributionPhoto(db, params.photo),
	'Cette photo n’existe plus.'
);

/** A photo that nobody outside has seen, or not yet. */
export const GET: RequestHandler = async (event) =>
	new Response(new Uint8Array(await read(event)), {
		headers: { 'content-type': 'image/jpeg', 'content-disposition': 'inline' }
	});
