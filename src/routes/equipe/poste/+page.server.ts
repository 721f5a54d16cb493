import { redirect } from '@sveltejs/kit';
import { endDesk, listDesks, trustDesk } from '#lib/features/house/keys/index.server.ts';
import { requireDeed } from '#lib/http/asked.ts';
import { refuseForm } from '#lib/http/refused.ts';
import { isId } from '#lib/shared/identifier.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { centre } = requireDeed(locals.viewer, 'trust-desks');
	const desks = await listDesks(locals.keys, centre.id, locals.signIn!.deviceId);
	return {
		isKnownHere: locals.signIn!.deviceId !== null,
		desks: desks.map(({ id, label, since, isThisOne }) => ({
			id,
			label,
			isThisOne,
			since: since
				.toZonedDateTimeISO(centre.timeZone)
				.toLocaleString('fr-FR', { dateStyle: 'long' })
		}))
	};
};

export const actions: Actions = {
	confiance: async ({ locals, request }) => {
		const { centre } = requireDeed(locals.viewer, 'trust-desks');
		const form = await request.formData();
		const desk = { centreId: centre.id, label: String(form.get('nom') ?? '') };
		const trusted = await trustDesk(locals.keys, locals.signIn!, desk, locals.world.now());
		if ('refusal' in trusted) {
			const errors = { nom: trusted.message };
			return refuseForm(409, { name: 'confiance', form, errors, why: trusted });
		}
		redirect(303, '/equipe/poste');
	},
	retirer: async ({ locals, request }) => {
		const { centre, staffId } = requireDeed(locals.viewer, 'trust-desks');
		const id = String((await request.formData()).get('poste') ?? '');
		if (isId(id)) {
			await endDesk(locals.keys, { id, centreId: centre.id, staffId }, locals.world.now());
		}
		redirect(303, '/equipe/poste');
	}
};
