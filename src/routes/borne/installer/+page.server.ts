import { fail, redirect } from '@sveltejs/kit';
import { readKioskCode } from '#lib/features/lobby/kiosks/index.server.ts';
import { offeredTo } from './offered.ts';
import type { Actions, PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = ({ setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store' });
};

export const actions: Actions = {
	lire: async (event) => {
		const typed = String((await event.request.formData()).get('code') ?? '');
		const read = await offeredTo(event, typed);
		if ('message' in read) {
			// Eight signs are long to type again for one that was wrong; anything else may be a secret.
			return fail(read.status, {
				message: read.message,
				typed: readKioskCode(typed) ? typed : ''
			});
		}
		redirect(303, `/borne/installer/${read.code}`);
	}
};
