import { MOMENTS, paperDocument } from '#lib/features/placement/index.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { printDocument } from '../../../print-document.ts';
import { requireDeed } from '../../../require-deed.ts';
import type { RequestHandler } from './$types';

/** The sheet of twelve questions, in large print: filled in at a table, typed again in half a minute. */
export const GET: RequestHandler = ({ locals, url }) => {
	const { centre } = requireDeed(locals.viewer, 'place-people');
	const moment = MOMENTS.find((one) => one === url.searchParams.get('moment')) ?? 'before';
	const day = todayIn(centre.timeZone, locals.world.now());
	return printDocument(paperDocument(moment, { author: centre.name, day }));
};
