import { pointsGeojson } from '#lib/features/neighbourhood/map/index.ts';
import { visit } from '../../visit.ts';
import { pointsOf, readShownSearch } from '../answer-shown.ts';
import type { RequestHandler } from './$types';

/** The answer of the list, for a map to draw. */
export const GET: RequestHandler = async (event) => {
	const search = await readShownSearch(event);
	const points = await visit(event, null, (db) => pointsOf(db, search));
	return new Response(JSON.stringify(pointsGeojson(points)), {
		headers: { 'content-type': 'application/geo+json; charset=utf-8', 'cache-control': 'no-cache' }
	});
};
