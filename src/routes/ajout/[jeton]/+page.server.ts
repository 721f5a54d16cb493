import { redirect } from '@sveltejs/kit';
import { asPlaceLink, sendCard, tickStreets } from '#lib/features/resources/places/index.server.ts';
import { REFUGE_WORDS } from '#lib/features/resources/places/index.ts';
import { refuseForm } from '#lib/http/refused.ts';
import { isPostKey, newPostKey, POST_KEY_FIELD } from '#lib/shared/post-key.ts';
import { closed, readWalkPage } from './walk-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = async (event) => ({
	...(await readWalkPage(event)),
	refuge: REFUGE_WORDS
});

const STEP_FREE = ['yes', 'help', 'no'] as const;
/** The field beside which each refusal is said. */
const BESIDE: Readonly<Record<string, string>> = { kind: 'quoi', name: 'nom', phone: 'telephone' };

export const actions: Actions = {
	fiche: async (event) => {
		const { locals, params, request } = event;
		const form = await request.formData();
		const text = (name: string) => String(form.get(name) ?? '');
		const card = {
			kind: text('quoi'),
			name: text('nom'),
			street: text('autre-rue').trim() || text('rue'),
			number: text('numero'),
			whatFor: text('pour-quoi'),
			hours: text('horaires'),
			stepFree: STEP_FREE.find((one) => one === form.get('sans-marche')) ?? ('' as const),
			phone: text('telephone'),
			landmark: text('repere')
		};
		const own = form.get(POST_KEY_FIELD);
		const key = isPostKey(own) ? own : newPostKey();
		const sent = await asPlaceLink(locals, params.jeton, (db) => sendCard(db, card, key));
		if (!sent) closed(event);
		if ('refusal' in sent) {
			const errors = { [BESIDE[sent.refusal] ?? '']: sent.message };
			const status = sent.refusal === 'too-many' ? 429 : 400;
			return refuseForm(status, { name: 'fiche', form, errors, why: sent });
		}
		// Relative, so that no table ever keeps where a link led.
		redirect(303, `./${params.jeton}/merci`);
	},
	rues: async (event) => {
		const { locals, params, request } = event;
		const form = await request.formData();
		const streets = form.getAll('rue-faite').filter((one) => typeof one === 'string');
		const ticked = await asPlaceLink(locals, params.jeton, (db) => tickStreets(db, streets));
		if (!ticked) closed(event);
		redirect(303, `./${params.jeton}#rues`);
	}
};
