import { error, redirect } from '@sveltejs/kit';
import { enterWithLink, readEntryLink } from '#lib/features/house/keys/index.server.ts';
import { callerOf, keepCookies } from '../../door-cookies.ts';
import type { Actions, PageServerLoad } from './$types';

export const csr = false;

const statusOf = (refusal: string) => (refusal === 'too-many' ? 429 : 410);

export const load: PageServerLoad = async (event) => {
	const viewer = await readEntryLink(event.locals, callerOf(event), event.params.jeton);
	if ('refusal' in viewer) error(statusOf(viewer.refusal), { message: viewer.message });
	return { centre: viewer.centre?.name ?? 'le réseau' };
};

export const actions: Actions = {
	// Entering is a press on a button: a link that is merely fetched (a preview) opens nothing.
	default: async (event) => {
		const entered = await enterWithLink(event.locals, callerOf(event), event.params.jeton);
		if ('refusal' in entered) error(statusOf(entered.refusal), { message: entered.message });
		keepCookies(event, [entered.cookie]);
		redirect(303, '/equipe');
	}
};
