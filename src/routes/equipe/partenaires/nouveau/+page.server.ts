import { fail, redirect } from '@sveltejs/kit';
import { setError, superValidate } from 'sveltekit-superforms';
import { valibot } from 'sveltekit-superforms/adapters';
import { PartnerForm } from '#lib/features/desk/partners/index.ts';
import { addPartner } from '#lib/features/desk/partners/index.server.ts';
import { FAMILIES } from '#lib/features/desk/families/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { requireDeed } from '../../require-deed.ts';
import { fieldOf, partnerOf } from '../partner-of-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	requireDeed(locals.viewer, 'write-partners');
	return {
		families: FAMILIES,
		form: await superValidate(valibot(PartnerForm), { errors: false })
	};
};

export const actions: Actions = {
	default: async ({ request, locals }) => {
		requireDeed(locals.viewer, 'write-partners');
		const form = await superValidate(request, valibot(PartnerForm));
		if (!form.valid) return fail(400, { form: form });
		const added = await asViewer(locals, (db) => addPartner(db, partnerOf(form.data)));
		if ('refusal' in added) return setError(form, fieldOf(added), added.message);
		redirect(303, `/equipe/partenaires/${added.id}`);
	}
};
