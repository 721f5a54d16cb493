import { readPartner } from '#lib/features/desk/partners/index.server.ts';
import { isOpenOn, ReferralForm } from '#lib/features/desk/partners/index.ts';
import { kindLabel } from '#lib/features/resources/places/index.ts';
import { answerRequest, showRequest } from '#lib/features/desk/requests/index.server.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deed, deeds, type Doing } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { offeredGuides } from '../../../../../offered-guides.ts';
import { canMail } from '../../../../../partenaires/link-address.ts';
import {
	REFUSED_BESIDE,
	referByForm,
	toReferral
} from '../../../../../partenaires/refer-by-form.ts';
import type { Actions } from './$types';

type Names = 'demande' | 'partenaire';

export const load = shown(
	'refer',
	async (db, { params, url, locals, today }: Asked<Names>) => {
		const request = await showRequest(db, params.demande);
		const partner = await readPartner(db, params.partenaire);
		if (!request || !partner) return null;
		const isHandover = url.searchParams.has('relais');
		const tomorrow = Temporal.PlainDate.from(today).add({ days: 1 }).toString();
		const { id, words, person, family } = request;
		return {
			request: { id, words, person: person && `${person.givenName} ${person.familyName}` },
			guides: await offeredGuides(db, { words, family }),
			isHandover,
			handoverDue: isHandover && partner.entitledBy ? tomorrow : null,
			partner: {
				name: partner.name,
				about: partner.whatFor ?? kindLabel(partner.kind),
				isEntitled: partner.entitledBy !== null,
				entrances: partner.entrances.filter((one) => isOpenOn(one, today)),
				canMail: canMail(locals, partner.email)
			}
		};
	},
	'Cette demande ou ce partenaire ne sont pas de votre centre.'
);

export const actions: Actions = deeds({
	default: deed(
		'refer',
		ReferralForm,
		(db, sent, doing: Doing<Names>) =>
			referByForm(db, sent, doing, async ({ kind, dueOn, ...said }) => {
				const { demande: requestId, partenaire: partnerId } = doing.params;
				const answer = { requestId, today: doing.today, partnerId, ...said };
				const made = await answerRequest(
					db,
					// A handover without its day is refused by the use case, in its own words.
					kind === 'handover'
						? { ...answer, kind: 'handed-over', dueOn: dueOn ?? '' }
						: { ...answer, kind: 'referred', dueOn }
				);
				return 'refusal' in made ? made : made.referral!;
			}),
		toReferral,
		REFUSED_BESIDE
	)
});
