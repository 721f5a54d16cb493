import { fail, redirect } from '@sveltejs/kit';
import { findViewer, listDemoEntries, sealSignIn } from '#lib/features/staff/index.server.ts';
import type { Actions, PageServerLoad } from './$types';
import { forgetSignIn, keepSignIn } from './sign-in-cookie.ts';

export const csr = false;

export const load: PageServerLoad = async ({ locals }) => {
	const entries = await listDemoEntries(locals.world.database, locals.world.now());
	return {
		isDemo: locals.isDemo,
		viewer: locals.viewer && { name: locals.viewer.name },
		entries
	};
};

export const actions: Actions = {
	entrer: async ({ request, locals, cookies, url }) => {
		const membershipId = String((await request.formData()).get('qui') ?? '');
		const { database, now, secrets } = locals.world;
		const entries = await listDemoEntries(database, now());
		const chosen = entries.find((entry) => entry.membershipId === membershipId);
		const viewer = chosen && (await findViewer(database, now(), chosen.membershipId));
		if (!viewer) {
			return fail(400, {
				message: 'Cette entrée n’existe plus. Choisissez une personne de la liste.'
			});
		}
		keepSignIn(
			cookies,
			sealSignIn(secrets.signIn, {
				staffId: viewer.staffId,
				membershipId: viewer.membershipId,
				since: now().toString()
			}),
			url
		);
		redirect(303, '/equipe');
	},
	sortir: ({ cookies }) => {
		forgetSignIn(cookies);
		redirect(303, '/');
	}
};
