import { error, redirect } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { valibot } from 'sveltekit-superforms/adapters';
import { findPartners, readPartner } from '#lib/features/partners/index.server.ts';
import { kindLabel, ReferralForm } from '#lib/features/partners/index.ts';
import { answerRequest, showRequest } from '#lib/features/requests/index.server.ts';
import { asViewer } from '#lib/features/staff/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { requireDeed } from '../../../../require-deed.ts';
import { isId } from '../../../../partenaires/is-id.ts';
import { canMail } from '../../../../partenaires/link-address.ts';
import { referByForm } from '../../../../partenaires/refer-by-form.ts';
import type { Actions, PageServerLoad } from './$types';

/** As many as are read at a glance; the others are looked for by name. */
const MOST_SHOWN = 10;
const LONGEST_NAME = 120;

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { centre } = requireDeed(locals.viewer, 'refer');
	const isHandover = url.searchParams.has('relais');
	const typed = (url.searchParams.get('q') ?? '').trim().slice(0, LONGEST_NAME);
	const chosen = url.searchParams.get('partenaire') ?? '';
	const read = await asViewer(locals, async (db) => {
		const request = await showRequest(db, params.demande);
		if (!request) return null;
		const partner = isId(chosen) ? await readPartner(db, chosen) : null;
		const { family } = request;
		const asked = { typed, family, entitledOnly: isHandover, most: MOST_SHOWN };
		return { request, partner, found: partner ? null : await findPartners(db, asked) };
	});
	if (!read) error(404, { message: 'Cette demande n’existe pas, ou n’est pas de votre centre.' });
	const { request, partner, found } = read;
	const way = `${url.pathname}?${isHandover ? 'relais&' : ''}`;
	const choices = found?.partners.map(({ id, name, kind, whatFor, hours }) => ({
		href: `${way}partenaire=${id}`,
		name,
		about: whatFor ?? kindLabel(kind),
		hours
	}));
	// Enter on a name that only one partner bears goes straight to what is told to it.
	if (typed && choices?.length === 1) redirect(303, choices[0]!.href);
	const { id, words, family, person } = request;
	const today = Temporal.PlainDate.from(todayIn(centre.timeZone, locals.world.now()));
	const handsOver = isHandover && partner?.entitledBy;
	const asked = handsOver
		? { genre: 'handover' as const, echeance: today.add({ days: 1 }).toString() }
		: {};
	return {
		request: { id, words, family, person: person && `${person.givenName} ${person.familyName}` },
		isHandover,
		typed,
		list: found && { choices: choices!, count: found.count },
		partner: partner && {
			name: partner.name,
			about: partner.whatFor ?? kindLabel(partner.kind),
			isEntitled: partner.entitledBy !== null,
			canMail: canMail(locals, partner.email)
		},
		again: `${url.pathname}${isHandover ? '?relais' : ''}`,
		form: await superValidate(asked, valibot(ReferralForm), { errors: false })
	};
};

const KINDS = { referral: 'referred', handover: 'handed-over' } as const;

export const actions: Actions = {
	default: async ({ request, locals, params, url }) => {
		const { centre } = requireDeed(locals.viewer, 'refer');
		const form = await superValidate(request, valibot(ReferralForm));
		const partnerId = url.searchParams.get('partenaire') ?? '';
		if (!isId(partnerId)) error(400, { message: 'Choisissez d’abord un partenaire.' });
		const today = todayIn(centre.timeZone, locals.world.now());
		return referByForm(locals, form, partnerId, async (db, { kind, dueOn, ...said }) => {
			const answer = { requestId: params.demande, today, partnerId, ...said };
			const made = await answerRequest(
				db,
				// A handover without its day is refused by the use case, in its own words.
				kind === 'handover'
					? { ...answer, kind: KINDS[kind], dueOn: dueOn ?? '' }
					: { ...answer, kind: KINDS[kind], dueOn }
			);
			return 'refusal' in made ? made : made.referral!;
		});
	}
};
