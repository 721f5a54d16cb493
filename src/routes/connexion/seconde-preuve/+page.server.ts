import { fail, redirect } from '@sveltejs/kit';
import { encode } from 'uqr';
import { hasPassword, offerSecondProof, proveCode } from '#lib/features/keys/index.server.ts';
import { isEntitled } from '#lib/features/keys/index.ts';
import { callerOf, keepCookies } from '../../door-cookies.ts';
import type { Actions, PageServerLoad } from './$types';

export const csr = true;

export const load: PageServerLoad = async ({ locals }) => {
	if (!locals.signIn) redirect(303, '/connexion');
	if (locals.signIn.hasSecondProof || locals.signIn.isLocked) redirect(303, '/equipe');
	return { hasPassword: await hasPassword(locals.keys, locals.signIn.staffId) };
};

export const actions: Actions = {
	montrer: async (event) => {
		const { keys, signIn, world } = event.locals;
		if (!signIn) redirect(303, '/connexion');
		const password = String((await event.request.formData()).get('mot-de-passe') ?? '');
		const offer = await offerSecondProof(
			keys,
			callerOf(event),
			signIn,
			password || null,
			world.now()
		);
		if ('refusal' in offer) return fail(400, { message: offer.message });
		const { size, data } = encode(offer.uri, { border: 2 });
		const dots = data.flatMap((row, y) =>
			row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : []))
		);
		return { offer: { ...offer, size, path: dots.join('') } };
	},
	confirmer: async (event) => {
		const { keys, signIn, world } = event.locals;
		if (!signIn) redirect(303, '/connexion');
		if (!isEntitled(signIn)) redirect(303, '/equipe');
		const code = String((await event.request.formData()).get('code') ?? '');
		const typed = { code, staffId: signIn.staffId, isEnrolling: true };
		const proved = await proveCode(keys, callerOf(event), typed, world.now());
		if ('refusal' in proved) return fail(400, { message: proved.message, isShown: true });
		keepCookies(event, proved.cookies, proved.newDeviceToken);
		redirect(303, '/equipe');
	}
};
