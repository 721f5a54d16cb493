import * as v from 'valibot';
import {
	answerReferral,
	giveNewLink,
	readReferral,
	revokeLinks
} from '#lib/features/desk/partners/index.server.ts';
import { ANSWERS } from '#lib/features/desk/partners/index.ts';
import { pickPerson } from '#lib/features/people/people/index.server.ts';
import { deed, type Doing, here } from '#lib/http/deed.ts';
import { ANSWER_FIELDS } from '../../../../appointment-fields.ts';
import { mailLink, tellOutcome } from '../../link-address.ts';
import { recordReceived } from './record-received.ts';

const Answered = v.object({
	reponse: v.picklist(ANSWERS, 'Choisissez ce qu’on vous a répondu.'),
	raison: v.string(),
	jour: v.string(),
	heure: v.string(),
	lieu: v.string()
});
const Received = v.object({ personne: v.string(), 'personne-nom': v.string() });
const Nothing = v.object({});

type OnReferral = Doing<'orientation'>;

export const referralActions = {
	repondre: deed(
		'refer',
		Answered,
		async (db, { reponse, raison, jour, heure, lieu }, { params, locals, viewer }: OnReferral) => {
			const referralId = params.orientation;
			const appointment = { day: jour, time: heure, place: lieu };
			const said = { answer: reponse, reason: raison, appointment };
			const noted = await answerReferral(db, { referralId, ...said });
			if ('changed' in noted && noted.changed) {
				await tellOutcome(db, locals, viewer.centre, { referralId, answerId: noted.id });
			}
			return noted;
		},
		here,
		{ ...ANSWER_FIELDS, otherwise: '' }
	),
	recevoir: deed(
		'receive-requests',
		Received,
		async (db, sent, { params, locals, viewer, today }: OnReferral) => {
			const posted = { id: sent.personne, typed: sent['personne-nom'] };
			const picked = await pickPerson(db, posted);
			if ('refusal' in picked) return picked;
			const personId = picked.person?.id ?? null;
			const referralId = params.orientation;
			const made = await recordReceived(db, { referralId, personId, day: today });
			if ('refusal' in made || !made.answerId) return made;
			await tellOutcome(db, locals, viewer.centre, { referralId, answerId: made.answerId });
			return made;
		},
		({ next }) => next,
		{ 'choose-person': 'personne-nom', otherwise: '' }
	),
	lien: deed(
		'refer',
		Nothing,
		async (db, _nothing, { params, locals, viewer }: OnReferral) => {
			const link = await giveNewLink(db, params.orientation);
			if ('refusal' in link) return link;
			const referral = await readReferral(db, params.orientation);
			if (referral?.direction !== 'out') return link;
			const { partnerId } = referral;
			await mailLink(db, locals, viewer.centre, { partnerId, opens: 'referral', link });
			return link;
		},
		here
	),
	fermer: deed(
		'refer',
		Nothing,
		(db, _nothing, { params }: OnReferral) => revokeLinks(db, { referralId: params.orientation }),
		here
	)
};
