import { fail, redirect } from '@sveltejs/kit';
import { signIn } from '#lib/features/house/keys/index.server.ts';
import { backTo, callerOf, keepCookies } from '../door-cookies.ts';
import type { Actions, PageServerLoad } from './$types';

// The one script here asks the device for its passkey; the form works without it.
export const csr = true;

export const load: PageServerLoad = ({ locals, url }) => {
	if (locals.viewer) redirect(303, backTo(url));
	const provider = locals.keys.provider?.settings.name ?? null;
	return { isNew: url.searchParams.has('nouveau'), back: backTo(url), provider };
};

export const actions: Actions = {
	default: async (event) => {
		const { locals, url } = event;
		const data = await event.request.formData();
		const email = String(data.get('adresse') ?? '');
		const password = String(data.get('mot-de-passe') ?? '');
		const { keys, world } = locals;
		const entered = await signIn(keys, callerOf(event), { email, password }, world.now());
		if ('refusal' in entered) {
			return fail(entered.refusal === 'too-many' ? 429 : 400, { email, message: entered.message });
		}
		keepCookies(event, entered.cookies, entered.newDeviceToken);
		const back = backTo(url);
		if (entered.step === 'in') redirect(303, back);
		redirect(
			303,
			`/connexion/code${back === '/equipe' ? '' : `?retour=${encodeURIComponent(back)}`}`
		);
	}
};
