import { fail, redirect } from '@sveltejs/kit';
import { asTablet, readTabletCode } from '#lib/features/placement/index.server.ts';
import { keepTablet, tabletOf } from './tablet-cookie.ts';
import type { Actions, PageServerLoad } from './$types';

export const csr = false;

const CONVERSATION = '/tablette/conversation';
const opens = async () => true;

export const load: PageServerLoad = async (event) => {
	const { locals, setHeaders } = event;
	if (await asTablet({ world: locals.world }, tabletOf(event), opens)) redirect(303, CONVERSATION);
	setHeaders({ 'cache-control': 'no-store' });
};

export const actions: Actions = {
	ouvrir: async (event) => {
		const { locals, request } = event;
		const code = readTabletCode(String((await request.formData()).get('code') ?? ''));
		if (!code || !(await asTablet({ world: locals.world }, code, opens))) {
			return fail(404, { message: 'Ce code n’ouvre rien. Demandez-en un autre à l’animateur.' });
		}
		keepTablet(event, code);
		redirect(303, CONVERSATION);
	}
};
