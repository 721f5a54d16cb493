import {
	asTownLink,
	readSentPhoto
} from '#lib/features/neighbourhood/town-answers/index.server.ts';
import { closed, HEADERS } from '../../closed-link.ts';
import type { RequestHandler } from './$types';

/** The photo of the problem, as long as it is shown with it. */
export const GET: RequestHandler = async (event) => {
	const photo = await asTownLink(event.locals, event.params.jeton, readSentPhoto);
	if (!photo) closed(event);
	return new Response(new Uint8Array(photo), {
		headers: { ...HEADERS, 'content-type': 'image/jpeg', 'content-disposition': 'inline' }
	});
};
