import { onCalls } from '#lib/features/lobby/help-calls/index.server.ts';
import { sendNews } from '#lib/http/send-news.ts';
import { kioskOf } from '../../../kiosk-of.ts';
import type { RequestHandler } from './$types';

/** Says that something changed in the calls of the centre: the screen asks for its own. */
export const GET: RequestHandler = (event) => {
	const { centre } = kioskOf(event);
	return sendNews((tell) => onCalls(event.locals, centre.id, tell));
};
