import { error, fail, redirect } from '@sveltejs/kit';
import {
	acceptInvitation,
	addSignIn,
	choosePlace,
	readInvitation,
	recogniseDevice
} from '#lib/features/house/keys/index.server.ts';
import { invitationStatus, refuseClosed } from '#lib/features/house/keys/index.ts';
import { ROLE_NAMES } from '#lib/features/house/staff/index.ts';
import { callerOf, keepCookies } from '../../door-cookies.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const invitation = await readInvitation(locals.keys.database, params.jeton);
	if (!invitation || invitationStatus(invitation, locals.world.now()) !== 'waiting') {
		const isHers = invitation?.acceptedBy && invitation.acceptedBy === locals.signIn?.staffId;
		// Her own link again, from the mail that she kept.
		if (isHers) redirect(303, '/equipe');
		error(410, { message: refuseClosed(invitation).message });
	}
	const { provider } = locals.keys;
	return {
		// The first administrator writes her own address: a provider has nothing to compare it with.
		provider: provider && invitation.email ? provider.settings.name : null,
		link: params.jeton,
		name: invitation.email ? invitation.name : '',
		email: invitation.email,
		role: ROLE_NAMES[invitation.role],
		place: invitation.centre?.name ?? 'le réseau',
		signedIn: locals.viewer?.name ?? null
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { keys, signIn, world } = event.locals;
		const data = await event.request.formData();
		const text = (name: string) => String(data.get(name) ?? '');
		const isWhole = event.locals.viewer !== null && signIn?.proof !== 'pin';
		const given = {
			name: text('nom'),
			email: text('adresse'),
			password: text('mot-de-passe'),
			// Somebody inside, by more than a PIN: a locked desk accepts nothing in her name.
			signedInAs: isWhole ? signIn!.staffId : null
		};
		const accepted = await acceptInvitation(keys, event.params.jeton, given, world.now());
		if ('refusal' in accepted) {
			const { refusal, message } = accepted;
			return fail(400, { refusal, message, name: given.name, email: given.email });
		}
		if (isWhole && signIn!.staffId === accepted.staffId) {
			await choosePlace(keys, signIn!, accepted.membershipId);
			redirect(303, '/equipe');
		}
		const caller = callerOf(event);
		const now = world.now();
		const device = await recogniseDevice(keys, caller.deviceToken, caller.userAgent, now);
		const entry = {
			...accepted,
			proof: 'password' as const,
			deviceId: device.id,
			userAgent: caller.userAgent
		};
		keepCookies(event, [await addSignIn(keys, entry, now)], device.newToken);
		redirect(303, '/equipe');
	}
};
