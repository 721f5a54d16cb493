import { fail, redirect } from '@sveltejs/kit';
import {
	addSignIn,
	signInCookieName,
	signOut,
	tryDesk
} from '#lib/features/house/keys/index.server.ts';
import { findViewer, listDemoEntries } from '#lib/features/house/staff/index.server.ts';
import type { Actions, PageServerLoad } from './$types';
import { loadHome } from './load-home.ts';
import { callerOf, keepCookies, leaveNothing } from './door-cookies.ts';

export const csr = false;

export const load: PageServerLoad = async (event) => {
	const { locals } = event;
	const entries = locals.isDemo
		? await listDemoEntries(locals.world.database, locals.world.now())
		: [];
	return {
		...(await loadHome(event, 'fr')),
		isDemo: locals.isDemo,
		viewer: locals.viewer && { name: locals.viewer.name },
		entries
	};
};

export const actions: Actions = {
	entrer: async (event) => {
		const { locals, request } = event;
		const membershipId = String((await request.formData()).get('qui') ?? '');
		const { database, now } = locals.world;
		const entries = await listDemoEntries(database, now());
		const chosen = entries.find((entry) => entry.membershipId === membershipId);
		const viewer = chosen && (await findViewer(database, now(), chosen.membershipId));
		if (!viewer) {
			return fail(400, {
				message: 'Cette entrée n’existe plus. Choisissez une personne de la liste.'
			});
		}
		const entry = {
			staffId: viewer.staffId,
			membershipId: viewer.membershipId,
			proof: 'demo' as const,
			deviceId: null,
			userAgent: callerOf(event).userAgent
		};
		keepCookies(event, [await addSignIn(locals.keys, entry, now())]);
		redirect(303, '/equipe');
	},
	// The invented team has no password: its desk is made ready here.
	poste: async (event) => {
		const { keys, isDemo, world } = event.locals;
		const centre = String((await event.request.formData()).get('centre') ?? '');
		const tried = isDemo ? await tryDesk(keys, callerOf(event), centre, world.now()) : null;
		if (!tried)
			return fail(400, { message: 'Le poste partagé ne s’essaie que dans la démonstration.' });
		const former = await signOut(keys, event.cookies.get(signInCookieName(keys)));
		keepCookies(event, [former], tried.newDeviceToken);
		redirect(303, '/poste');
	},
	sortir: async (event) => {
		const { keys } = event.locals;
		leaveNothing(event);
		keepCookies(event, [await signOut(keys, event.cookies.get(signInCookieName(keys)))]);
		redirect(303, '/');
	}
};
