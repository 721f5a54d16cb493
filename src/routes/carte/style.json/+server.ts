import { json } from '@sveltejs/kit';
import { readMapStyle } from '#lib/features/neighbourhood/map/index.server.ts';
import { LARGE_PARAM } from '#lib/features/neighbourhood/map/index.ts';
import { visit } from '../../visit.ts';
import type { RequestHandler } from './$types';

/** How the map is drawn, larger for a kiosk: of no address but ours, unless the national plan was chosen. */
export const GET: RequestHandler = async (event) => {
	const { dataDir } = event.locals.world;
	const isLarge = event.url.searchParams.has(LARGE_PARAM);
	return json(await visit(event, null, (db) => readMapStyle(db, dataDir, isLarge)));
};
