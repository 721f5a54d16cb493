import { showRequest } from '#lib/features/desk/requests/index.server.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deeds } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { momentIn } from '#lib/shared/french-dates.ts';
import { requestActions } from './request-actions.ts';
import type { Actions } from './$types';

export const load = shown(
	'receive-requests',
	async (db, { params, timeZone }: Asked<'demande'>) => {
		const request = await showRequest(db, params.demande);
		if (!request) return null;
		const { id, words, family, proposed, personId, person } = request;
		const corrections = request.corrections.map(({ was, became, at }) => ({
			was,
			became,
			moment: momentIn(timeZone, at)
		}));
		return { request: { id, words, family, proposed, personId, person, corrections } };
	},
	'Cette demande n’existe pas, ou n’est pas de votre centre.'
);

export const actions: Actions = deeds({ ...requestActions });
