import { fail } from '@sveltejs/kit';
import {
	forgetForm,
	keptFormCookieName,
	readKeptForms
} from '#lib/features/house/keys/index.server.ts';
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
		const id = (await request.formData()).get('saisie');
		if (!isId(id)) return fail(400, { message: 'Cette saisie n’existe plus.' });
		await forgetForm(locals.keys, { id, staffId: locals.viewer!.staffId });
		return { done: 'C’est effacé.' };
	}
};
