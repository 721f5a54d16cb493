import { json } from '@sveltejs/kit';
import { endsAsked } from '#lib/features/lobby/visit-ends/index.server.ts';
import { visitedCentre } from '../../../visit.ts';
import type { RequestHandler } from './$types';

/** What the team asked the kiosks of that centre to end, a moment ago: no secret, and signed. */
export const GET: RequestHandler = async (event) => {
	const centre = await visitedCentre(event, event.params.centre);
	const fins = await endsAsked(event.locals.world, centre);
	return json({ fins }, { headers: { 'cache-control': 'no-store' } });
};
