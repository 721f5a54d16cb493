import { error, fail, redirect } from '@sveltejs/kit';
import { setError, superValidate } from 'sveltekit-superforms';
import { valibot } from 'sveltekit-superforms/adapters';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { enrolNewPerson, showGroup } from '#lib/features/learning/workshops/index.server.ts';
import { EnrolForm, groupName } from '#lib/features/learning/workshops/index.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { requireDeed } from '../../../../require-deed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	requireDeed(locals.viewer, 'plan-workshops');
	const group = await asViewer(locals, (db) => showGroup(db, params.groupe));
	if (!group) error(404, { message: 'Ce groupe n’existe pas, ou n’est pas de votre centre.' });
	return {
		form: await superValidate(valibot(EnrolForm), { errors: false }),
		group: { id: group.id, name: groupName(group), programme: group.programme.name }
	};
};

export const actions: Actions = {
	default: async ({ request, locals, params }) => {
		const viewer = requireDeed(locals.viewer, 'plan-workshops');
		const form = await superValidate(request, valibot(EnrolForm));
		if (!form.valid) return fail(400, { form });
		const { data } = form;
		const today = todayIn(viewer.centre.timeZone, locals.world.now());
		const enrolled = await asViewer(locals, (db) =>
			enrolNewPerson(db, {
				groupId: params.groupe,
				familyName: data.nom,
				givenName: data.prenom,
				birthYear: data.naissance ? Number(data.naissance) : undefined,
				phone: data.telephone,
				today
			})
		);
		if ('refusal' in enrolled) {
			return setError(form, enrolled.refusal === 'phone' ? 'telephone' : 'nom', enrolled.message);
		}
		redirect(303, `/equipe/ateliers/groupes/${params.groupe}`);
	}
};
