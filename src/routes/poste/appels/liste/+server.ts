import { ringingKiosks } from '#lib/features/lobby/help-calls/index.server.ts';
import { deskOf } from '../desk-of.ts';
import type { RequestHandler } from './$types';

/** Which kiosks ring, for a desk that is locked: a place, and nobody. */
export const GET: RequestHandler = async (event) => {
	const { centreId } = await deskOf(event);
	const kiosks = await ringingKiosks(event.locals.world, centreId);
	return Response.json(kiosks.map((kiosk) => ({ id: kiosk, kiosk, rings: true })));
};
