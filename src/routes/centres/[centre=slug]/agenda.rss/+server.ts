import { readDatedAgenda } from '#lib/features/outreach/agenda/index.server.ts';
import { occasionTitle, tellOccasion, writeRss } from '#lib/features/outreach/agenda/index.ts';
import { publishedPages } from '#lib/features/outreach/centre-pages/index.server.ts';
import { daysAhead, pageAddress, visit, visitedCentre } from '../../../visit.ts';
import type { RequestHandler } from './$types';

/** A season: nobody reads further in the news. */
const DAYS = 92;

/** What is to come in a centre, as news: a sentence each, with the seats that are left. */
export const GET: RequestHandler = async (event) => {
	const centre = await visitedCentre(event, event.params.centre);
	const span = daysAhead(event, centre, DAYS);
	const page = pageAddress(event, centre);
	const { dated, isFree } = await visit(event, centre, async (db) => ({
		dated: await readDatedAgenda(db, span),
		isFree: (await publishedPages(db, [centre.id])).get(centre.id)?.isFree ?? false
	}));
	const feed = writeRss({
		title: `${centre.name}\u00a0: ce qui vient`,
		link: page,
		self: `${page}/agenda.rss`,
		description: `Les jours à venir et les places libres. ${centre.name}.`,
		builtAt: event.locals.world.now(),
		items: dated.map(({ occasion, plannedAt }) => ({
			guid: `${occasion.kind}-${occasion.id}@declic`,
			title: occasionTitle(occasion, 'fr'),
			link: page,
			description: tellOccasion(occasion, { tongue: 'fr', centre: centre.name, isFree }).join(' '),
			publishedAt: plannedAt
		}))
	});
	return new Response(feed, { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } });
};
