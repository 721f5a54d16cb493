import { listRetired } from '#lib/features/learning/placement/index.server.ts';
import { MOMENTS, paperDocument } from '#lib/features/learning/placement/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { printDocument } from '../../../print-document.ts';
import { requireDeed } from '#lib/http/asked.ts';
import type { RequestHandler } from './$types';

/** The sheet of twelve questions, in large print: filled in at a table, typed again in half a minute. */
export const GET: RequestHandler = async ({ locals, url }) => {
	const { centre } = requireDeed(locals.viewer, 'place-people');
	const moment = MOMENTS.find((one) => one === url.searchParams.get('moment')) ?? 'before';
	const day = todayIn(centre.timeZone, locals.world.now());
	const retired = await asViewer(locals, listRetired);
	return printDocument(paperDocument(moment, { author: centre.name, day, retired }));
};
