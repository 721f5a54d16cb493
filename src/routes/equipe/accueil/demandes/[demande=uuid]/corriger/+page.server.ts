import { error } from '@sveltejs/kit';
import { showRequest } from '#lib/features/desk/requests/index.server.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { momentIn } from '#lib/shared/french-dates.ts';
import { requireDeed } from '../../../../require-deed.ts';
import { requestActions } from './request-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const viewer = requireDeed(locals.viewer, 'receive-requests');
	const request = await asViewer(locals, (db) => showRequest(db, params.demande));
	if (!request)
		error(404, { message: 'Cette demande n’existe pas, ou n’est pas de votre centre.' });
	const { id, words, family, proposed, personId, person } = request;
	const corrections = request.corrections.map(({ was, became, at }) => ({
		was,
		became,
		moment: momentIn(viewer.centre.timeZone, at)
	}));
	return { request: { id, words, family, proposed, personId, person, corrections } };
};

export const actions: Actions = requestActions;
