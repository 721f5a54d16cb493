import { fail, redirect } from '@sveltejs/kit';
import { chooseNewPassword } from '#lib/features/house/keys/index.server.ts';
import type { Actions } from './$types';

export const actions: Actions = {
	default: async ({ request, locals, params }) => {
		const password = String((await request.formData()).get('mot-de-passe') ?? '');
		const chosen = await chooseNewPassword(locals.keys, params.jeton, password);
		if ('refusal' in chosen) return fail(400, chosen);
		redirect(303, '/connexion?nouveau');
	}
};
