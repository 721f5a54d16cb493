import { answerPoints } from '#lib/features/neighbourhood/map/index.server.ts';
import { pointsGeojson } from '#lib/features/neighbourhood/map/index.ts';
import { visit } from '../../visit.ts';
import { readSearch } from '../answer-search.ts';
import type { RequestHandler } from './$types';

/** The answer of the list, for a map to draw: where each place is, and no refuge. */
export const GET: RequestHandler = async (event) => {
	const points = await visit(event, null, async (db) => {
		const { asked } = await readSearch(db, event);
		return answerPoints(db, asked);
	});
	return new Response(JSON.stringify(pointsGeojson(points)), {
		headers: { 'content-type': 'application/geo+json; charset=utf-8', 'cache-control': 'no-cache' }
	});
};
