import { error } from '@sveltejs/kit';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { MOMENTS, sheetDocument } from '#lib/features/learning/satisfaction/index.ts';
import { showGroup } from '#lib/features/learning/workshops/index.server.ts';
import { requireDeed } from '#lib/http/asked.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { printDocument } from '../../../../../print-document.ts';
import type { RequestHandler } from './$types';

/** The paper twin of the questionnaire, the same for everybody of the group. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const { centre } = requireDeed(locals.viewer, 'mark-attendance');
	const group = await asViewer(locals, (db) => showGroup(db, params.groupe));
	if (!group) error(404, { message: 'Ce groupe n’existe pas, ou n’est pas de votre centre.' });
	const moment = MOMENTS.find((one) => one === url.searchParams.get('moment')) ?? 'after';
	const day = todayIn(centre.timeZone, locals.world.now());
	return printDocument(
		sheetDocument(moment, { programme: group.programme.name, author: centre.name, day })
	);
};
