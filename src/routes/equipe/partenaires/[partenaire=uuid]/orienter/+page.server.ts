import { error, fail, redirect } from '@sveltejs/kit';
import { setError, superValidate } from 'sveltekit-superforms';
import { valibot } from 'sveltekit-superforms/adapters';
import { mailPartnerLink, readPartner, referTo } from '#lib/features/partners/index.server.ts';
import { findPerson } from '#lib/features/people/index.server.ts';
import { ReferralForm } from '#lib/features/partners/index.ts';
import { asViewer } from '#lib/features/staff/index.server.ts';
import { mailDelivery } from '#lib/platform/mail/mail-delivery.ts';
import { requireDeed } from '../../../require-deed.ts';
import { isId } from '../../is-id.ts';
import { lastDay, linkAddress } from '../../link-address.ts';
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
	const known = { personne: person?.id ?? '' };
	return {
		form: await superValidate(known, valibot(ReferralForm), { errors: false }),
		person: person && `${person.givenName} ${person.familyName}`,
		partner: {
			id: partner.id,
			name: partner.name,
			isEntitled: partner.entitledBy !== null,
			canMail: partner.email !== null && mailDelivery(locals.world) !== 'none'
		}
	};
};

export const actions: Actions = {
	default: async ({ request, locals, params }) => {
		const { centre } = requireDeed(locals.viewer, 'refer');
		const form = await superValidate(request, valibot(ReferralForm));
		if (!form.valid) return fail(400, { form: form });
		const { data } = form;
		const isSent = data.envoi === 'lien';
		if (isSent && !data.accord) {
			return setError(
				form,
				'accord',
				'Lisez-lui le mot. Si elle n’est pas d’accord, choisissez « avec sa fiche ».'
			);
		}
		const made = await asViewer(locals, async (db) => {
			const referral = await referTo(db, {
				partnerId: params.partenaire,
				personId: data.personne || undefined,
				kind: data.genre,
				told: data.mot,
				bring: data.apporter,
				agreed: isSent,
				dueOn: data.echeance || undefined
			});
			if ('refusal' in referral || !referral.link) return referral;
			const partner = await readPartner(db, params.partenaire);
			if (partner?.email && mailDelivery(locals.world) !== 'none') {
				await mailPartnerLink(db, partner.email, {
					centre: centre.name,
					opens: 'referral',
					link: linkAddress(locals, referral.link),
					until: lastDay(centre.timeZone, referral.link)
				});
			}
			return referral;
		});
		if ('refusal' in made) {
			const isKind = made.refusal === 'not-entitled';
			const field = made.refusal === 'due' ? 'echeance' : isKind ? 'genre' : 'mot';
			return setError(form, field, made.message);
		}
		redirect(303, `/equipe/partenaires/orientations/${made.id}`);
	}
};
