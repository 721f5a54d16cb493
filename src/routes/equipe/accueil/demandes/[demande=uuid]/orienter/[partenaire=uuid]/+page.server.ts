import { error } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { valibot } from 'sveltekit-superforms/adapters';
import { readPartner } from '#lib/features/desk/partners/index.server.ts';
import { kindLabel, ReferralForm } from '#lib/features/desk/partners/index.ts';
import { answerRequest, showRequest } from '#lib/features/desk/requests/index.server.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { canMail } from '../../../../../partenaires/link-address.ts';
import { referByForm } from '../../../../../partenaires/refer-by-form.ts';
import { requireDeed } from '../../../../../require-deed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { centre } = requireDeed(locals.viewer, 'refer');
	const { request, partner } = await asViewer(locals, async (db) => ({
		request: await showRequest(db, params.demande),
		partner: await readPartner(db, params.partenaire)
	}));
	if (!request || !partner) {
		error(404, { message: 'Cette demande ou ce partenaire ne sont pas de votre centre.' });
	}
	const isHandover = url.searchParams.has('relais');
	const { id, words, person } = request;
	const today = Temporal.PlainDate.from(todayIn(centre.timeZone, locals.world.now()));
	const asked =
		isHandover && partner.entitledBy
			? { genre: 'handover' as const, echeance: today.add({ days: 1 }).toString() }
			: {};
	return {
		request: { id, words, person: person && `${person.givenName} ${person.familyName}` },
		isHandover,
		partner: {
			name: partner.name,
			about: partner.whatFor ?? kindLabel(partner.kind),
			isEntitled: partner.entitledBy !== null,
			canMail: canMail(locals, partner.email)
		},
		form: await superValidate(asked, valibot(ReferralForm), { errors: false })
	};
};

export const actions: Actions = {
	default: async ({ request, locals, params }) => {
		const { centre } = requireDeed(locals.viewer, 'refer');
		const form = await superValidate(request, valibot(ReferralForm));
		const { demande: requestId, partenaire: partnerId } = params;
		const today = todayIn(centre.timeZone, locals.world.now());
		return referByForm(locals, form, partnerId, async (db, { kind, dueOn, ...said }) => {
			const answer = { requestId, today, partnerId, ...said };
			const made = await answerRequest(
				db,
				// A handover without its day is refused by the use case, in its own words.
				kind === 'handover'
					? { ...answer, kind: 'handed-over', dueOn: dueOn ?? '' }
					: { ...answer, kind: 'referred', dueOn }
			);
			return 'refusal' in made ? made : made.referral!;
		});
	}
};
