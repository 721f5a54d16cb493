import { draftPaper } from '#lib/features/learning/groups/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { printDocument } from '../../../../../../print-document.ts';
import { requireDeed } from '#lib/http/asked.ts';
import { draftOf } from '../draft-of.ts';
import type { RequestHandler } from './$types';

/** The draft of a programme, to be worked on with a pencil. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { centre } = requireDeed(locals.viewer, 'form-groups');
	const { programme, draft } = await asViewer(locals, (db) => draftOf(db, params.programme));
	const day = todayIn(centre.timeZone, locals.world.now());
	return printDocument(draftPaper(draft, { programme: programme.name, author: centre.name, day }));
};
