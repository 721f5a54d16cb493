import { endAppeal, listAppeals } from '#lib/features/neighbourhood/contributions/index.server.ts';
import {
	ageInWords,
	AppealForm,
	isPrivate,
	isRefusalReason,
	photoVerdict,
	REFUSAL_REASONS
} from '#lib/features/neighbourhood/contributions/index.ts';
import { ofTeam } from '#lib/http/asked.ts';
import { deed, deeds } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { plainDay } from '#lib/shared/french-dates.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { centreNames } from '../centre-names.ts';
import { titleOf } from '../tell-waiting.ts';
import type { Actions } from './$types';

const decides = ofTeam('decide-contributions');

/** Those who do not agree with what was decided: somebody else reads again. */
export const load = shown(decides, async (db, { viewer, now, timeZone, locals }) => {
	const [appeals, centreOf] = await Promise.all([listAppeals(db), centreNames(locals, viewer)]);
	return {
		appeals: appeals.map((one) => ({
			...{ id: one.id, contributionId: one.contributionId, title: titleOf(one) },
			...{ said: one.said, words: one.words, isMine: one.isMine, by: one.decidedBy },
			...{ isHidden: one.decision === 'hide', isPrivate: isPrivate(one.subject) },
			reason: isRefusalReason(one.reason) ? REFUSAL_REASONS[one.reason].label : one.reason,
			decidedOn: plainDay(one.decidedAt.toZonedDateTimeISO(timeZone).toPlainDate().toString()),
			age: ageInWords(one.at, now),
			centre: centreOf(one.centreId),
			photoId: one.decision === 'refuse' ? (one.photoIds[0] ?? null) : null
		}))
	};
});

export const actions: Actions = deeds({
	repondre: deed(
		decides,
		AppealForm,
		async (db, { recours, issue, reponse, ...sent }) => {
			const photo = photoVerdict(sent);
			if (issue === 'publier' && photo === undefined) {
				return refuse('photo', 'Dites si la photo peut être montrée.');
			}
			return endAppeal(db, recours, {
				outcome: issue === 'publier' ? 'overturned' : 'upheld',
				...{ words: reponse, photo: photo ?? null }
			});
		},
		({ outcome }) => ({
			done:
				outcome === 'overturned'
					? 'C’est publié. La personne lira votre réponse.'
					: 'La décision reste la même. La personne lira pourquoi.'
		}),
		{ told: 'reponse', photo: 'photo' }
	)
});
