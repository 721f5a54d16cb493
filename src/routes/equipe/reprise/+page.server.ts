import {
	forgetForm,
	keptFormCookieName,
	readKeptForms
} from '#lib/features/house/keys/index.server.ts';
import { refuseForm } from '#lib/http/refused.ts';
import { recapOf } from '#lib/platform/posts/recap.ts';
import { isId } from '#lib/shared/identifier.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, cookies }) => {
	const { keys, viewer, world } = locals;
	const cookie = cookies.get(keptFormCookieName(keys));
	const forms = await readKeptForms(keys, { staffId: viewer!.staffId, cookie }, world.now());
	return { forms: forms.map((form) => ({ ...form, recap: recapOf(form.fields) })) };
};

export const actions: Actions = {
	effacer: async ({ request, locals }) => {
		const form = await request.formData();
		const id = form.get('saisie');
		if (!isId(id)) {
			const errors = { '': 'Cette saisie n’existe plus.' };
			return refuseForm(400, { name: 'effacer', form, errors, why: null });
		}
		await forgetForm(locals.keys, { id, staffId: locals.viewer!.staffId });
		return { done: 'C’est effacé.' };
	}
};
