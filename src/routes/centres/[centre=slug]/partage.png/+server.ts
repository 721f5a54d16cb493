import { LRUCache } from 'lru-cache';
import { readVisitedPhone } from '#lib/features/learning/letters/index.server.ts';
import { readAgenda } from '#lib/features/outreach/agenda/index.server.ts';
import { publishedPages } from '#lib/features/outreach/centre-pages/index.server.ts';
import { drawPicture } from '#lib/platform/documents/posters/draw-picture.ts';
import { workForOthersToo } from '#lib/platform/threads/breathe.ts';
import { daysAhead, visit, visitedCentre } from '../../../visit.ts';
import { DAYS_PLANNED, sharedPicture } from '../../shared-picture.ts';
import type { RequestHandler } from './$types';

/** By what each says: it is drawn once, however it is asked for. */
const drawn = new LRUCache<string, Promise<Uint8Array>>({ max: 40 });

/** What stands for the page of a centre wherever its address is shared: words, and never a photo. */
export const GET: RequestHandler = async (event) => {
	const centre = await visitedCentre(event, event.params.centre);
	const span = daysAhead(event, centre, DAYS_PLANNED);
	const told = await visit(event, centre, async (db) => ({
		agenda: await readAgenda(db, span),
		page: (await publishedPages(db, [centre.id])).get(centre.id) ?? null,
		phone: await readVisitedPhone(db)
	}));
	const { origin } = event.locals.keys;
	const poster = sharedPicture({ ...told, origin, centre, today: span.from });
	const words = JSON.stringify(poster);
	const picture = drawn.get(words) ?? workForOthersToo(() => drawPicture(poster));
	drawn.set(words, picture);
	picture.catch(() => drawn.delete(words));
	return new Response(new Uint8Array(await picture), { headers: { 'content-type': 'image/png' } });
};
