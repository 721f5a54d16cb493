import { json } from '@sveltejs/kit';
import { readMapStyle } from '#lib/features/neighbourhood/map/index.server.ts';
import { visit } from '../../visit.ts';
import type { RequestHandler } from './$types';

/** How the map is drawn: of no address but ours, unless the national plan was chosen. */
export const GET: RequestHandler = async (event) => {
	const { dataDir } = event.locals.world;
	return json(await visit(event, null, (db) => readMapStyle(db, dataDir)));
};
