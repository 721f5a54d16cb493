import {
	answerLabel,
	appointmentWords,
	awaiting,
	possibleAnswers,
	statusLabel
} from '#lib/features/desk/partners/index.ts';
import { readReferral } from '#lib/features/desk/partners/index.server.ts';
import { findPerson } from '#lib/features/people/people/index.server.ts';
import { requestReferred } from '#lib/features/desk/requests/index.server.ts';
import { guideLink } from '#lib/features/resources/guides/index.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deeds } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { momentIn } from '#lib/shared/french-dates.ts';
import { canMail, linkToGive } from '../../link-address.ts';
import { UNKNOWN_REFERRAL } from './find-sheet.ts';
import { referralActions } from './referral-actions.ts';
import type { Actions } from './$types';

export const load = shown(
	'refer',
	async (db, { params, locals, viewer, timeZone }: Asked<'orientation'>) => {
		const referral = await readReferral(db, params.orientation);
		if (!referral) return null;
		const { email } = referral.place;
		const { link, direction, answers, sending, personId } = referral;
		const isMailed = sending?.step === 'on-its-way' || sending?.step === 'mailed';
		const person = personId && (await findPerson(db, personId));
		// The follow-up of somebody who came to us is the partner's own.
		const given =
			link && direction === 'out'
				? await linkToGive(db, locals, viewer.centre, { opens: 'referral', link, email, isMailed })
				: null;
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
				guide: referral.guide && {
					title: referral.guide.title,
					href: referral.guide.isPublished
						? guideLink(referral.guide.guide, viewer.centre.slug, 'accueil')
						: null
				},
				entrance: referral.entrance?.name ?? null,
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
			requestId: await requestReferred(db, referral),
			canMail: canMail(locals, email)
		};
	},
	UNKNOWN_REFERRAL
);

export const actions: Actions = deeds({ ...referralActions });
