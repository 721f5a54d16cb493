import { fail, redirect } from '@sveltejs/kit';
import { setError, superValidate } from 'sveltekit-superforms';
import { valibot } from 'sveltekit-superforms/adapters';
import { listPartners } from '#lib/features/desk/partners/index.server.ts';
import { findPerson, pickPerson } from '#lib/features/people/people/index.server.ts';
import { receiveRequest, recordRequest } from '#lib/features/desk/requests/index.server.ts';
import { CHANNELS, ORIGINS, RequestForm } from '#lib/features/desk/requests/index.ts';
import { FAMILIES, proposeFamily } from '#lib/features/desk/families/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { isId } from '#lib/shared/identifier.ts';
import { together } from '#lib/shared/together.ts';
import { requireDeed } from '../../require-deed.ts';
import { readNewcomer } from '../read-newcomer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	requireDeed(locals.viewer, 'receive-requests');
	// From her sheet: she is already chosen.
	const asked = url.searchParams.get('personne') ?? '';
	const { partners, person } = await asViewer(locals, (db) =>
		together({
			partners: listPartners(db),
			person: isId(asked) ? findPerson(db, asked) : null
		})
	);
	return {
		person,
		form: await superValidate(valibot(RequestForm), { errors: false }),
		// With the page rather than in its script, which stays light.
		lists: { families: FAMILIES, channels: CHANNELS, origins: ORIGINS },
		partners: partners.map(({ id, name }) => ({ value: id, label: name }))
	};
};

/** The field that an answer of the use case is about. */
const FIELDS = {
	words: 'demande',
	confidential: 'demande',
	family: 'famille',
	sender: 'partenaire',
	person: 'nom'
} as const;

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const viewer = requireDeed(locals.viewer, 'receive-requests');
		const sent = await request.formData();
		const form = await superValidate(sent, valibot(RequestForm));
		const typed = String(sent.get('personne-nom') ?? '');
		// Shown again with whatever is to be corrected: a page without script proposes here.
		const proposed = proposeFamily(form.data.demande).first.map(({ family }) => family);
		if (!form.valid) return fail(400, { form, typed, proposed, alike: null, choose: null });
		const { data } = form;
		const chosen = String(sent.get('personne') ?? '');
		// Those who look like her were shown: the one chosen, or none of them. Otherwise whoever was
		// found by her name is preferred to somebody new.
		const wasShown = data.vue.length > 0;
		const quelle = !wasShown ? '' : isId(chosen) ? chosen : chosen === 'aucune' ? 'autre' : '';
		const fresh = isId(chosen) && !wasShown ? null : readNewcomer({ ...data, quelle });
		const recorded = await asViewer(locals, async (db) => {
			const posted = { id: chosen, typed };
			const picked = fresh ? { person: null } : await pickPerson(db, posted);
			if ('refusal' in picked) return picked;
			const asked = {
				words: data.demande,
				family: data.famille || undefined,
				channel: data.voie,
				origin: data.origine,
				partnerId: data.partenaire || undefined,
				personId: picked.person?.id,
				day: todayIn(viewer.centre.timeZone, locals.world.now())
			};
			return fresh ? receiveRequest(db, asked, fresh) : recordRequest(db, asked);
		});
		if (!('refusal' in recorded)) {
			redirect(303, `/equipe/accueil/demandes/${recorded.id}?nouvelle`);
		}
		const { message } = recorded;
		const alike = 'people' in recorded ? { message, people: recorded.people } : null;
		const choose = 'choices' in recorded ? { message, choices: recorded.choices } : null;
		if (!alike && !choose) {
			setError(form, FIELDS[recorded.refusal as keyof typeof FIELDS] ?? 'demande', message);
		}
		return fail(409, { form, typed, proposed, alike, choose });
	}
};
