import { error, fail, redirect } from '@sveltejs/kit';
import { setError, superValidate } from 'sveltekit-superforms';
import { valibot } from 'sveltekit-superforms/adapters';
import { PartnerForm, spacedPhone } from '#lib/features/desk/partners/index.ts';
import { changePartner, readPartner } from '#lib/features/desk/partners/index.server.ts';
import { FAMILIES } from '#lib/features/desk/families/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { requireDeed } from '../../../require-deed.ts';
import { fieldOf, partnerOf } from '../../partner-of-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	requireDeed(locals.viewer, 'write-partners');
	const partner = await asViewer(locals, (db) => readPartner(db, params.partenaire));
	if (!partner) error(404, { message: 'Ce partenaire n’est pas dans votre répertoire.' });
	const known = {
		nom: partner.name,
		genre: partner.kind,
		familles: partner.families,
		pourquoi: partner.whatFor ?? '',
		contact: partner.contact ?? '',
		telephone: partner.phone ? spacedPhone(partner.phone) : '',
		adresse: partner.address ?? '',
		courriel: partner.email ?? '',
		horaires: partner.hours ?? '',
		site: partner.website ?? '',
		habilite: partner.entitledBy ?? ('' as const)
	};
	return {
		families: FAMILIES,
		form: await superValidate(known, valibot(PartnerForm), { errors: false }),
		partner: { id: partner.id, name: partner.name }
	};
};

export const actions: Actions = {
	default: async ({ request, locals, params }) => {
		requireDeed(locals.viewer, 'write-partners');
		const form = await superValidate(request, valibot(PartnerForm));
		if (!form.valid) return fail(400, { form: form });
		const changed = await asViewer(locals, (db) =>
			changePartner(db, params.partenaire, partnerOf(form.data))
		);
		if ('refusal' in changed) {
			return setError(form, fieldOf(changed), changed.message);
		}
		redirect(303, `/equipe/partenaires/${params.partenaire}`);
	}
};
