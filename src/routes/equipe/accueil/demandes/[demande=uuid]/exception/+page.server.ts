import { ExceptionForm } from '#lib/features/desk/exceptions/index.ts';
import { recordException } from '#lib/features/desk/exceptions/index.server.ts';
import { showRequest } from '#lib/features/desk/requests/index.server.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deed, deeds, type Doing } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import type { Actions } from './$types';

export const load = shown(
	'receive-requests',
	async (db, { params }: Asked<'demande'>) => {
		const request = await showRequest(db, params.demande);
		return request && { request: { id: request.id, words: request.words } };
	},
	'Cette demande n’existe pas, ou n’est pas de votre centre.'
);

export const actions: Actions = deeds({
	default: deed(
		'receive-requests',
		ExceptionForm,
		(db, { raison, mots, minutes }, { params, today }: Doing<'demande'>) =>
			recordException(db, {
				requestId: params.demande,
				reason: raison,
				words: mots,
				...(minutes !== '' && { minutes: Number(minutes) }),
				today
			}),
		(_done, { params }) => `/equipe/accueil/demandes/${params.demande}?exception`,
		{ 'reason-words': 'mots', minutes: 'minutes' }
	)
});
