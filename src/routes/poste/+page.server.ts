import { fail, redirect } from '@sveltejs/kit';
import {
	enterWithPin,
	findDesk,
	lockDesk,
	signInCookieName
} from '#lib/features/house/keys/index.server.ts';
import { DEMO_PIN } from '#lib/features/house/keys/index.ts';
import { ringingKiosks } from '#lib/features/lobby/help-calls/index.server.ts';
import { ROLE_NAMES } from '#lib/features/house/staff/index.ts';
import { backTo, callerOf, keepCookies } from '../door-cookies.ts';
import type { Actions, PageServerLoad } from './$types';

// The last figure of a PIN enters by itself, and a passkey is asked of the device.
export const csr = true;

export const load: PageServerLoad = async (event) => {
	const { keys, signIn, viewer } = event.locals;
	if (viewer && !event.url.searchParams.has('changer')) redirect(303, backTo(event.url));
	const desk = await findDesk(keys, callerOf(event).deviceToken);
	if (!desk) redirect(303, event.locals.isDemo ? '/#poste' : '/connexion');
	return {
		label: desk.label,
		/** What everybody of the invented team types. */
		demoPin: event.locals.isDemo ? DEMO_PIN : null,
		back: backTo(event.url),
		/** The kiosks that ring: a place, and nobody’s name. */
		ringing: await ringingKiosks(event.locals.world, desk.centreId),
		centre: desk.centre,
		people: desk.people.map(({ membershipId, name, role }) => ({
			membershipId,
			name,
			role: ROLE_NAMES[role]
		})),
		/** Whoever left the desk locked is proposed first. */
		former: signIn?.viewer?.membershipId ?? null
	};
};

export const actions: Actions = {
	entrer: async (event) => {
		const { keys, signIn, world } = event.locals;
		const data = await event.request.formData();
		const membershipId = String(data.get('personne') ?? '');
		const typed = {
			membershipId,
			pin: String(data.get('pin') ?? '').trim(),
			former: event.cookies.get(signInCookieName(keys))
		};
		const entered = await enterWithPin(keys, callerOf(event), typed, world.now());
		if ('refusal' in entered) {
			const status = entered.refusal === 'too-many' ? 429 : 400;
			return fail(status, { message: entered.message, membershipId });
		}
		keepCookies(event, [entered.cookie]);
		// She comes back to her page; somebody else begins at hers.
		redirect(303, entered.staffId === signIn?.staffId ? backTo(event.url) : '/equipe');
	},
	verrouiller: async ({ locals, cookies, url }) => {
		const { keys, world } = locals;
		await lockDesk(keys, cookies.get(signInCookieName(keys)), world.now());
		const back = backTo(url);
		redirect(303, back === '/equipe' ? '/poste' : `/poste?retour=${encodeURIComponent(back)}`);
	}
};
