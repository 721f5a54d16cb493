import { fail, redirect } from '@sveltejs/kit';
import { proveCode } from '#lib/features/house/keys/index.server.ts';
import { FEW_CODES } from '#lib/features/house/keys/index.ts';
import { backTo, callerOf, keepCookies } from '../../door-cookies.ts';
import type { Actions, PageServerLoad } from './$types';

export const csr = true;

export const load: PageServerLoad = ({ locals, url }) => {
	if (locals.viewer) redirect(303, backTo(url));
	return { back: backTo(url) };
};

export const actions: Actions = {
	default: async (event) => {
		const { keys, signIn, world } = event.locals;
		if (signIn?.isLocked) redirect(303, '/poste');
		const code = String((await event.request.formData()).get('code') ?? '');
		const staffId = signIn?.staffId ?? null;
		const proved = await proveCode(keys, callerOf(event), { code, staffId }, world.now());
		if ('refusal' in proved) {
			const { refusal, message } = proved;
			return fail(refusal === 'too-many' ? 429 : 400, { message, isLate: refusal === 'too-late' });
		}
		keepCookies(event, proved.cookies, proved.newDeviceToken);
		const back = backTo(event.url);
		const { codesLeft } = proved;
		if (codesLeft === null || codesLeft > FEW_CODES) redirect(303, back);
		// Her sheet is soon used up: she prints another one while she is inside.
		redirect(303, `/connexion/seconde-preuve?retour=${encodeURIComponent(back)}`);
	}
};
