import { fail, redirect } from '@sveltejs/kit';
import { enrolKiosk } from '#lib/features/lobby/kiosks/index.server.ts';
import { keepKiosk } from '../../kiosk-cookie.ts';
import { NOTHING, offeredTo } from '../offered.ts';
import type { Actions, PageServerLoad } from './$types';

export const csr = false;

/** Opening the address installs nothing: what reads a link before somebody does takes no kiosk. */
export const load: PageServerLoad = async (event) => {
	event.setHeaders({ 'cache-control': 'no-store' });
	const read = await offeredTo(event, event.params.code);
	return 'message' in read
		? { offered: null, message: read.message }
		: { offered: read.offered, message: null };
};

export const actions: Actions = {
	installer: async (event) => {
		const read = await offeredTo(event, event.params.code);
		if ('message' in read) return fail(read.status, { message: read.message });
		const token = await enrolKiosk(event.locals.world, read.code);
		if (!token) return fail(404, { message: NOTHING });
		keepKiosk(event, token);
		redirect(303, '/borne');
	}
};
