import { noteAtKiosk } from '#lib/features/lobby/kiosk-counts/index.server.ts';
import { kioskOf } from '../kiosk-of.ts';
import type { RequestHandler } from './$types';

const MOST_PAGES = 50;

/** The machine printed some pages: their number, and nothing of which. */
export const POST: RequestHandler = async (event) => {
	const kiosk = kioskOf(event);
	const said = String((await event.request.formData()).get('pages') ?? '');
	const pages = /^\d{1,2}$/.test(said) ? Number(said) : 0;
	if (pages < 1 || pages > MOST_PAGES) return new Response(null, { status: 400 });
	noteAtKiosk(event.locals.world, kiosk, { kind: 'print', n: pages });
	return new Response(null, { status: 204 });
};
