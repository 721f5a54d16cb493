import { error } from '@sveltejs/kit';
import {
	placeOnPaper,
	PRESS_BUSY,
	printBooklet
} from '#lib/features/neighbourhood/map/index.server.ts';
import { clockOf, wayPaper } from '#lib/features/neighbourhood/map/index.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { attachment } from '#lib/platform/documents/package/attachment.ts';
import { networkNow, visit } from '../../../../visit.ts';
import type { RequestHandler } from './$types';

/** How to go there, on one page to print or to keep; nothing is kept of who asks. */
export const GET: RequestHandler = async (event) => {
	const { locals, params } = event;
	const { place, now } = await visit(event, null, async (db) => {
		const here = await networkNow(event, db);
		const today = todayIn(here.timeZone, here.at);
		return { place: await placeOnPaper(db, params.lieu, today), now: here };
	});
	const address = new URL(`/carte/lieux/${params.lieu}`, locals.keys.origin).href;
	const paper =
		place &&
		wayPaper({
			...{ place, address, isExample: locals.isDemo },
			day: todayIn(clockOf(place, now), now.at)
		});
	if (!paper) error(404, { message: 'Ce lieu n’est plus montré. Cherchez-en un autre.' });
	const pdf = await printBooklet(paper);
	if (!pdf) error(503, { message: PRESS_BUSY });
	return new Response(new Uint8Array(pdf), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': attachment(paper.title, 'pdf'),
			'x-robots-tag': 'noindex',
			// Nothing of a refuge stays on a machine that somebody else may open.
			'cache-control': place.isRefuge ? 'no-store' : 'no-cache'
		}
	});
};
