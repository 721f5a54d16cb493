import { error, fail } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { valibot } from 'sveltekit-superforms/adapters';
import { readPartner, referTo } from '#lib/features/desk/partners/index.server.ts';
import { ReferralForm } from '#lib/features/desk/partners/index.ts';
import { findPerson, pickPerson } from '#lib/features/people/people/index.server.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { isId } from '#lib/shared/identifier.ts';
import { requireDeed } from '../../../require-deed.ts';
import { canMail } from '../../link-address.ts';
import { referByForm } from '../../refer-by-form.ts';
import type { Actions, PageServerLoad } from './$types';

const UNKNOWN = 'Ce partenaire n’est pas dans votre répertoire.';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	requireDeed(locals.viewer, 'refer');
	const asked = url.searchParams.get('personne') ?? '';
	const { partner, person } = await asViewer(locals, async (db) => ({
		partner: await readPartner(db, params.partenaire),
		person: isId(asked) ? await findPerson(db, asked) : null
	}));
	if (!partner) error(404, { message: UNKNOWN });
	return {
		form: await superValidate(valibot(ReferralForm), { errors: false }),
		person,
		partner: {
			id: partner.id,
			name: partner.name,
			isEntitled: partner.entitledBy !== null,
			canMail: canMail(locals, partner.email)
		}
	};
};

export const actions: Actions = {
	default: async ({ request, locals, params }) => {
		requireDeed(locals.viewer, 'refer');
		const sent = await request.formData();
		const form = await superValidate(sent, valibot(ReferralForm));
		const id = String(sent.get('personne') ?? '');
		const typed = String(sent.get('personne-nom') ?? '');
		const picked = await asViewer(locals, (db) => pickPerson(db, { id, typed }));
		if ('refusal' in picked) return fail(409, { form, typed, choose: picked });
		const partnerId = params.partenaire;
		const personId = picked.person?.id;
		const refused = await referByForm(locals, form, partnerId, (db, said) =>
			referTo(db, { partnerId, personId, ...said })
		);
		return fail(refused.status, { ...refused.data, person: picked.person });
	}
};
