import { fail, redirect } from '@sveltejs/kit';
import {
	answerReferral,
	giveNewLink,
	readReferral,
	revokeLinks
} from '#lib/features/desk/partners/index.server.ts';
import {
	type Answer,
	ANSWERS,
	answerLabel,
	appointmentWords,
	awaiting,
	possibleAnswers,
	statusLabel
} from '#lib/features/desk/partners/index.ts';
import { findPerson, pickPerson } from '#lib/features/people/people/index.server.ts';
import { requestReferred } from '#lib/features/desk/requests/index.server.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { momentIn } from '#lib/shared/french-dates.ts';
import { requireDeed } from '../../../require-deed.ts';
import { fieldOf, readAppointmentFields } from '../../../../appointment-fields.ts';
import { canMail, linkToGive, mailLink, tellOutcome } from '../../link-address.ts';
import { findReferral } from './find-referral.ts';
import { recordReceived } from './record-received.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { viewer, referral } = await findReferral(locals, params.orientation);
	const { personId } = referral;
	const { centre } = viewer;
	const { timeZone } = centre;
	const { email } = referral.place;
	const { link, direction, answers, sending } = referral;
	const isMailed = sending?.step === 'on-its-way' || sending?.step === 'mailed';
	const { person, requestId, given } = await asViewer(locals, async (db) => ({
		person: personId && (await findPerson(db, personId)),
		requestId: await requestReferred(db, referral),
		// The follow-up of somebody who came to us is the partner's own.
		given:
			link && direction === 'out'
				? await linkToGive(db, locals, centre, { opens: 'referral', link, email, isMailed })
				: null
	}));
	return {
		referral: {
			id: referral.id,
			direction,
			isHandover: referral.kind === 'handover',
			sending,
			partner: { id: referral.partnerId, name: referral.partner, ...referral.place },
			person: person && { id: person.id, name: `${person.givenName} ${person.familyName}` },
			told: referral.told,
			bring: referral.bring,
			when: momentIn(timeZone, referral.at),
			dueOn: referral.dueOn,
			status: statusLabel(referral),
			awaiting: awaiting(referral),
			answers: answers.map(({ answer, reason, appointment, via, at }) => ({
				label: answerLabel(direction, answer),
				reason,
				appointment: appointment && appointmentWords(appointment),
				isByLink: via === 'link',
				when: momentIn(timeZone, at)
			})),
			may: possibleAnswers(
				answers.map(({ answer }) => answer),
				'desk'
			).map((value) => ({
				value,
				label: answerLabel(direction, value)
			})),
			link: link &&
				given && { ...given, openedAt: link.openedAt && momentIn(timeZone, link.openedAt) }
		},
		requestId,
		canMail: canMail(locals, email)
	};
};

const readAnswer = (text: string): Answer | undefined => ANSWERS.find((one) => one === text);

export const actions: Actions = {
	repondre: async ({ locals, params, request }) => {
		const { centre } = requireDeed(locals.viewer, 'refer');
		const data = await request.formData();
		const answer = readAnswer(String(data.get('reponse') ?? ''));
		const reason = String(data.get('raison') ?? '');
		const appointment = readAppointmentFields(data);
		const typed = { answer, reason, appointment };
		if (!answer) {
			return fail(400, {
				...typed,
				message: 'Choisissez ce qu’on vous a répondu.',
				field: 'reponse'
			});
		}
		const referralId = params.orientation;
		const noted = await asViewer(locals, async (db) => {
			const written = await answerReferral(db, { referralId, answer, reason, appointment });
			if ('changed' in written && written.changed) {
				await tellOutcome(db, locals, centre, { referralId, answerId: written.id });
			}
			return written;
		});
		if ('refusal' in noted) {
			return fail(400, { ...typed, message: noted.message, field: fieldOf(noted.refusal) });
		}
		redirect(303, `/equipe/partenaires/orientations/${params.orientation}`);
	},
	recevoir: async ({ locals, params, request }) => {
		const { centre } = requireDeed(locals.viewer, 'receive-requests');
		const data = await request.formData();
		const id = String(data.get('personne') ?? '');
		const typed = String(data.get('personne-nom') ?? '');
		const day = todayIn(centre.timeZone, locals.world.now());
		const received = await asViewer(locals, async (db) => {
			const picked = await pickPerson(db, { id, typed });
			if ('refusal' in picked) return picked;
			const personId = picked.person?.id ?? null;
			const referralId = params.orientation;
			const made = await recordReceived(db, { referralId, personId, day });
			if ('refusal' in made || !made.answerId) return made;
			await tellOutcome(db, locals, centre, { referralId, answerId: made.answerId });
			return made;
		});
		if (!('refusal' in received)) redirect(303, received.next);
		const choose = 'choices' in received ? received : null;
		const message = choose ? '' : received.message;
		return fail(choose ? 409 : 400, { message, typed, choose });
	},
	lien: async ({ locals, params }) => {
		const { centre } = requireDeed(locals.viewer, 'refer');
		const given = await asViewer(locals, async (db) => {
			const link = await giveNewLink(db, params.orientation);
			if ('refusal' in link) return link;
			const referral = await readReferral(db, params.orientation);
			if (referral?.direction !== 'out') return link;
			const { partnerId } = referral;
			await mailLink(db, locals, centre, { partnerId, opens: 'referral', link });
			return link;
		});
		if ('refusal' in given) return fail(400, { message: given.message });
		redirect(303, `/equipe/partenaires/orientations/${params.orientation}`);
	},
	fermer: async ({ locals, params }) => {
		requireDeed(locals.viewer, 'refer');
		await asViewer(locals, (db) => revokeLinks(db, { referralId: params.orientation }));
		redirect(303, `/equipe/partenaires/orientations/${params.orientation}`);
	}
};
