import { fail, redirect } from '@sveltejs/kit';
import { asTablet, giveBackTablet, readTabletCode } from '#lib/features/placement/index.server.ts';
import { forgetTablet, keepTablet, tabletOf } from './tablet-cookie.ts';
import type { Actions, PageServerLoad } from './$types';

export const csr = false;

const CONVERSATION = '/tablette/conversation';
const opens = async () => true;

/** A code to type, or thanks: whoever comes to be thanked gives the tablet back, or put it down. */
export const load: PageServerLoad = async (event) => {
	const { locals, setHeaders, url } = event;
	setHeaders({ 'cache-control': 'no-store' });
	const isGivenBack = url.searchParams.has('merci');
	const code = tabletOf(event);
	if (!code) return { isGivenBack };
	const tablet = { world: locals.world };
	if (!isGivenBack && (await asTablet(tablet, code, opens))) redirect(303, CONVERSATION);
	await asTablet(tablet, code, giveBackTablet);
	forgetTablet(event);
	return { isGivenBack };
};

export const actions: Actions = {
	ouvrir: async (event) => {
		const { locals, request } = event;
		const code = readTabletCode(String((await request.formData()).get('code') ?? ''));
		if (!code || !(await asTablet({ world: locals.world }, code, opens))) {
			return fail(404, {
				message: 'Ce code n’ouvre rien. Demandez-en un autre à la personne qui vous l’a donné.'
			});
		}
		keepTablet(event, code);
		redirect(303, CONVERSATION);
	}
};
