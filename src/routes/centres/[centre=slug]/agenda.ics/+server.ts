import { readPublicCalendar } from '#lib/features/outreach/agenda/index.server.ts';
import { daysAhead, pageAddress, visit, visitedCentre } from '../../../visit.ts';
import type { RequestHandler } from './$types';

/** A year: a telephone asks again every few hours. */
const DAYS = 366;

/** What is to come in a centre, for the calendar of a telephone: days and places, nobody. */
export const GET: RequestHandler = async (event) => {
	const centre = await visitedCentre(event, event.params.centre);
	const span = daysAhead(event, centre, DAYS);
	const page = pageAddress(event, centre);
	const calendar = await visit(event, centre, (db) =>
		readPublicCalendar(db, { name: centre.name, url: page, span })
	);
	return new Response(calendar, { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
};
