import { fail, redirect } from '@sveltejs/kit';
import {
	answerReferral,
	giveNewLink,
	mailPartnerLink,
	readReferral,
	revokeLinks
} from '#lib/features/partners/index.server.ts';
import { findPerson } from '#lib/features/people/index.server.ts';
import {
	type Answer,
	ANSWERS,
	answerLabel,
	awaiting,
	possibleAnswers,
	statusLabel
} from '#lib/features/partners/index.ts';
import { asViewer } from '#lib/features/staff/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { mailDelivery } from '#lib/platform/mail/mail-delivery.ts';
import { momentIn } from '#lib/shared/french-dates.ts';
import { requireDeed } from '../../../require-deed.ts';
import { lastDay, linkAddress } from '../../link-address.ts';
import { findReferral } from './find-referral.ts';
import { recordReceived } from './record-received.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { viewer, referral } = await findReferral(locals, params.orientation);
	const { personId } = referral;
	const person = personId && (await asViewer(locals, (db) => findPerson(db, personId)));
	const { timeZone } = viewer.centre;
	const { link, direction, answers } = referral;
	const given = answers.map(({ answer }) => answer);
	return {
		referral: {
			id: referral.id,
			direction,
			isHandover: referral.kind === 'handover',
			isSent: referral.isSent,
			partner: { id: referral.partnerId, name: referral.partner, ...referral.place },
			person: person && { id: person.id, name: `${person.givenName} ${person.familyName}` },
			told: referral.told,
			bring: referral.bring,
			when: momentIn(timeZone, referral.at),
			dueOn: referral.dueOn,
			status: statusLabel(referral),
			awaiting: awaiting(referral),
			answers: answers.map(({ answer, reason, via, at }) => ({
				label: answerLabel(direction, answer),
				reason,
				isByLink: via === 'link',
				when: momentIn(timeZone, at)
			})),
			may: possibleAnswers(given, 'desk').map((value) => ({
				value,
				label: answerLabel(direction, value)
			})),
			// The follow-up of somebody who came to us is the partner's own.
			link: link &&
				direction === 'out' && {
					address: linkAddress(locals, link),
					until: lastDay(timeZone, link),
					openedAt: link.openedAt && momentIn(timeZone, link.openedAt)
				}
		},
		canMail: referral.place.email !== null && mailDelivery(locals.world) !== 'none'
	};
};

const readAnswer = (text: string): Answer | undefined => ANSWERS.find((one) => one === text);

export const actions: Actions = {
	repondre: async ({ locals, params, request }) => {
		requireDeed(locals.viewer, 'refer');
		const data = await request.formData();
		const answer = readAnswer(String(data.get('reponse') ?? ''));
		const reason = String(data.get('raison') ?? '');
		if (!answer) return fail(400, { reason: '', message: 'Choisissez ce qu’on vous a répondu.' });
		const noted = await asViewer(locals, (db) =>
			answerReferral(db, { referralId: params.orientation, answer, reason })
		);
		if ('refusal' in noted) {
			return fail(400, { reason: reason, message: noted.message });
		}
		redirect(303, `/equipe/partenaires/orientations/${params.orientation}`);
	},
	recevoir: async ({ locals, params }) => {
		const { centre } = requireDeed(locals.viewer, 'receive-requests');
		const today = todayIn(centre.timeZone, locals.world.now());
		const received = await asViewer(locals, (db) => recordReceived(db, params.orientation, today));
		if ('refusal' in received) return fail(400, { reason: '', message: received.message });
		redirect(303, received.next);
	},
	lien: async ({ locals, params }) => {
		const { centre } = requireDeed(locals.viewer, 'refer');
		const given = await asViewer(locals, async (db) => {
			const link = await giveNewLink(db, params.orientation);
			if ('refusal' in link) return link;
			const referral = await readReferral(db, params.orientation);
			const email = referral?.direction === 'out' ? referral.place.email : null;
			if (email && mailDelivery(locals.world) !== 'none') {
				await mailPartnerLink(db, email, {
					centre: centre.name,
					opens: 'referral',
					link: linkAddress(locals, link),
					until: lastDay(centre.timeZone, link)
				});
			}
			return link;
		});
		if ('refusal' in given) return fail(400, { reason: '', message: given.message });
		redirect(303, `/equipe/partenaires/orientations/${params.orientation}`);
	},
	fermer: async ({ locals, params }) => {
		requireDeed(locals.viewer, 'refer');
		await asViewer(locals, (db) => revokeLinks(db, { referralId: params.orientation }));
		redirect(303, `/equipe/partenaires/orientations/${params.orientation}`);
	}
};
