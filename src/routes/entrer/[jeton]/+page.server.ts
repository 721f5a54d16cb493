import { error, redirect } from '@sveltejs/kit';
import { findViewer, openEntryLink, sealSignIn } from '#lib/features/staff/index.server.ts';
import { keepSignIn } from '../../sign-in-cookie.ts';
import type { Actions, PageServerLoad } from './$types';

export const csr = false;

const TOO_OLD =
	'Ce lien d’entrée n’est plus valable. Demandez-en un nouveau à la personne qui tient Déclic.';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { now, secrets, database } = locals.world;
	const membershipId = openEntryLink(secrets.signIn, params.jeton, now());
	const viewer = membershipId && (await findViewer(database, now(), membershipId));
	if (!viewer) error(410, { message: TOO_OLD });
	return { centre: viewer.centre?.name ?? 'le réseau' };
};

export const actions: Actions = {
	// Entering is a press on a button: a link that is merely fetched (a preview) opens nothing.
	default: async ({ locals, params, cookies, url }) => {
		const { now, secrets, database } = locals.world;
		const membershipId = openEntryLink(secrets.signIn, params.jeton, now());
		const viewer = membershipId && (await findViewer(database, now(), membershipId));
		if (!viewer) error(410, { message: TOO_OLD });
		const since = now().toString();
		const signIn = { staffId: viewer.staffId, membershipId: viewer.membershipId, since };
		keepSignIn(cookies, sealSignIn(secrets.signIn, signIn), url);
		redirect(303, '/equipe');
	}
};
