import { fail, redirect } from '@sveltejs/kit';
import {
	choosePin,
	endPasskey,
	endSignIn,
	listPasskeys,
	listPlaces,
	listSignIns,
	readProofs,
	signInCookieName,
	signOut,
	signOutEverywhere
} from '#lib/features/house/keys/index.server.ts';
import { ROLE_NAMES } from '#lib/features/house/staff/index.ts';
import { momentIn } from '#lib/shared/french-dates.ts';
import { isId } from '#lib/shared/identifier.ts';
import { keepCookies, leaveNothing } from '../../door-cookies.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const signIn = locals.signIn!;
	const now = locals.world.now();
	const signIns = await listSignIns(locals.keys, signIn, now);
	const places = await listPlaces(locals.keys, signIn.staffId);
	const timeZone = signIn.viewer?.centre?.timeZone ?? 'Europe/Paris';
	const say = (at: Temporal.Instant) => momentIn(timeZone, at);
	const passkeys = await listPasskeys(locals.keys, signIn);
	return {
		passkeys: passkeys.map((one) => ({ ...one, since: say(one.since) })),
		role: ROLE_NAMES[signIn.viewer!.role],
		proofs: await readProofs(locals.keys, signIn.staffId),
		hasAccount: signIn.hasAccount,
		hasOtherPlaces: places.length > 1,
		signIns: signIns.map((one) => ({ ...one, since: say(one.since), seenAt: say(one.seenAt) }))
	};
};

export const actions: Actions = {
	pin: async ({ locals, request }) => {
		const data = await request.formData();
		const [pin, again] = ['pin', 'pin-encore'].map((name) => String(data.get(name) ?? '').trim());
		if (pin !== again) return fail(400, { message: 'Les deux codes ne sont pas pareils.' });
		const chosen = await choosePin(locals.keys, locals.signIn!, pin!, locals.world.now());
		if ('refusal' in chosen) return fail(400, { message: chosen.message });
		return { isPinChosen: true };
	},
	fermer: async ({ locals, request }) => {
		const id = String((await request.formData()).get('appareil') ?? '');
		if (isId(id)) await endSignIn(locals.keys, locals.signIn!, id);
		redirect(303, '/equipe/compte');
	},
	'oublier-cle': async ({ locals, request }) => {
		const id = String((await request.formData()).get('cle-acces') ?? '');
		if (isId(id)) {
			const ended = await endPasskey(locals.keys, locals.signIn!, id, locals.world.now());
			if ('refusal' in ended) return fail(400, { keyMessage: ended.message });
		}
		redirect(303, '/equipe/compte');
	},
	partout: async (event) => {
		const { keys, signIn } = event.locals;
		await signOutEverywhere(keys, signIn!.staffId);
		leaveNothing(event);
		keepCookies(event, [await signOut(keys, event.cookies.get(signInCookieName(keys)))]);
		redirect(303, '/');
	}
};
