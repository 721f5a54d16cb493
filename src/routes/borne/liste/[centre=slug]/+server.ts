import { json } from '@sveltejs/kit';
import { makeAllowList } from '#lib/features/lobby/allow-lists/index.server.ts';
import { visitedCentre } from '../../../visit.ts';
import type { RequestHandler } from './$types';

/** What the kiosks of that centre open: no secret, and signed, so that nobody writes another. */
export const GET: RequestHandler = async (event) => {
	const { keys, world } = event.locals;
	const centre = await visitedCentre(event, event.params.centre);
	const list = await makeAllowList(world, centre, keys.origin);
	return json(list, { headers: { 'cache-control': 'no-cache' } });
};
