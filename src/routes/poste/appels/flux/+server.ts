import { onCalls } from '#lib/features/lobby/help-calls/index.server.ts';
import { sendNews } from '#lib/http/send-news.ts';
import { deskOf } from '../desk-of.ts';
import type { RequestHandler } from './$types';

/** Says that something changed in the calls of the centre of a shared desk, even locked. */
export const GET: RequestHandler = async (event) => {
	const { centreId } = await deskOf(event);
	return sendNews((tell) => onCalls(event.locals, centreId, tell));
};
