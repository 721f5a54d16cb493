import { error, redirect } from '@sveltejs/kit';
import { addSignIn } from '#lib/features/keys/index.server.ts';
import { findViewer, openEntryLink } from '#lib/features/staff/index.server.ts';
import { callerOf, keepCookies } from '../../door-cookies.ts';
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
	default: async (event) => {
		const { locals, params } = event;
		const { now, secrets, database } = locals.world;
		const membershipId = openEntryLink(secrets.signIn, params.jeton, now());
		const viewer = membershipId && (await findViewer(database, now(), membershipId));
		if (!viewer) error(410, { message: TOO_OLD });
		const entry = {
			staffId: viewer.staffId,
			membershipId: viewer.membershipId,
			proof: 'link' as const,
			deviceId: null,
			userAgent: callerOf(event).userAgent
		};
		keepCookies(event, [await addSignIn(locals.keys, entry, now())]);
		redirect(303, '/equipe');
	}
};
