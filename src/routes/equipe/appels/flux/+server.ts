import { onCalls } from '#lib/features/lobby/help-calls/index.server.ts';
import { requireDeed } from '#lib/http/asked.ts';
import { sendNews } from '#lib/http/send-news.ts';
import type { RequestHandler } from './$types';

/** Says that something changed in the calls of her centre. */
export const GET: RequestHandler = ({ locals }) => {
	const { centre } = requireDeed(locals.viewer, 'receive-requests');
	return sendNews((tell) => onCalls(locals, centre.id, tell));
};
