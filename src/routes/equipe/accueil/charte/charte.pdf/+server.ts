import { readCharter } from '#lib/features/desk/charter/index.server.ts';
import { writtenCharter } from '#lib/features/desk/charter/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { printDocument } from '../../../print-document.ts';
import { requireDeed } from '#lib/http/asked.ts';
import type { RequestHandler } from './$types';

/** The charter for the wall, in large print: the same words give the same bytes. */
export const GET: RequestHandler = async ({ locals }) => {
	const { centre } = requireDeed(locals.viewer, 'receive-requests');
	const { words } = await asViewer(locals, readCharter);
	return printDocument(
		writtenCharter(
			centre.name,
			words && { text: words.text, day: todayIn(centre.timeZone, words.at) }
		)
	);
};
