import { fail, redirect } from '@sveltejs/kit';
import { setError, superValidate } from 'sveltekit-superforms';
import { valibot } from 'sveltekit-superforms/adapters';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { addProgramme } from '#lib/features/learning/workshops/index.server.ts';
import { ProgrammeForm } from '#lib/features/learning/workshops/index.ts';
import { requireDeed } from '../../require-deed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	requireDeed(locals.viewer, 'plan-workshops');
	return { form: await superValidate(valibot(ProgrammeForm), { errors: false }) };
};

export const actions: Actions = {
	default: async ({ request, locals }) => {
		requireDeed(locals.viewer, 'plan-workshops');
		const form = await superValidate(request, valibot(ProgrammeForm));
		if (!form.valid) return fail(400, { form });
		const { nom, public: peopleNoun, alias } = form.data;
		const added = await asViewer(locals, (db) =>
			addProgramme(db, { name: nom, peopleNoun, aliases: alias.split(/\n/) })
		);
		if ('refusal' in added) {
			return setError(form, added.refusal === 'alias-taken' ? 'alias' : 'nom', added.message);
		}
		redirect(303, '/equipe/ateliers/nouveau');
	}
};
