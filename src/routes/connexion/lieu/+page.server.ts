import { fail, redirect } from '@sveltejs/kit';
import { choosePlace, listPlaces } from '#lib/features/house/keys/index.server.ts';
import { ROLE_NAMES } from '#lib/features/house/staff/index.ts';
import { isId } from '#lib/shared/identifier.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	if (!locals.signIn) redirect(303, '/connexion');
	if (locals.signIn.isLocked) redirect(303, '/poste');
	const places = await listPlaces(locals.keys, locals.signIn.staffId);
	return {
		places: places.map(({ membershipId, role, centre }) => ({
			membershipId,
			role: ROLE_NAMES[role],
			centre: centre ?? 'Le réseau'
		}))
	};
};

export const actions: Actions = {
	default: async ({ request, locals }) => {
		if (!locals.signIn) redirect(303, '/connexion');
		if (locals.signIn.isLocked) redirect(303, '/poste');
		const wanted = String((await request.formData()).get('lieu') ?? '');
		const chosen = isId(wanted)
			? await choosePlace(locals.keys, locals.signIn, wanted)
			: refuse('place', 'Choisissez un des lieux de la liste.');
		if ('refusal' in chosen) return fail(400, { message: chosen.message });
		redirect(303, '/equipe');
	}
};
