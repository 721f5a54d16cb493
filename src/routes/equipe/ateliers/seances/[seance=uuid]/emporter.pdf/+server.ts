import { error } from '@sveltejs/kit';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { fitTakeHome, gatherTakeHome } from '#lib/features/learning/lessons/index.server.ts';
import { readTakeHome } from '#lib/features/learning/lessons/index.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { printDocument } from '../../../../print-document.ts';
import { requireDeed } from '#lib/http/asked.ts';
import type { RequestHandler } from './$types';

/** What the whole group takes home after a séance, half a page each. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const { centre } = requireDeed(locals.viewer, 'mark-attendance');
	const today = todayIn(centre.timeZone, locals.world.now());
	const home = { origin: locals.keys.origin, centre: centre.slug };
	const asked = { seanceId: params.seance, today, home, ...readTakeHome(url.searchParams) };
	const taken = await asViewer(locals, (db) => gatherTakeHome(db, asked));
	if (!taken) error(404, { message: 'Cette séance n’existe pas, ou n’est pas de votre centre.' });
	if (taken.contents.length === 0) {
		error(404, {
			message: 'Cochez d’abord ce que vous avez fait\u00a0: la feuille à emporter le reprend.'
		});
	}
	if (taken.people.length === 0) {
		error(404, { message: 'Personne n’était là\u00a0: demandez des copies sans prénom.' });
	}
	return printDocument(await fitTakeHome(taken, { author: centre.name, day: today }));
};
