import { fail } from '@sveltejs/kit';
import { askNewPassword } from '#lib/features/house/keys/index.server.ts';
import { mailDelivery } from '#lib/platform/mail/mail-delivery.ts';
import { callerOf } from '../../door-cookies.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({
	canMail: mailDelivery(locals.world) !== 'none'
});

export const actions: Actions = {
	default: async (event) => {
		const email = String((await event.request.formData()).get('adresse') ?? '');
		const { keys, world } = event.locals;
		const refusal = await askNewPassword(keys, callerOf(event), email, world.now());
		if (refusal) return fail(429, { message: refusal.message, email });
		return { isAsked: true };
	}
};
