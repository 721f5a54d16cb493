import * as v from 'valibot';
import {
	answerRequest,
	attachNewPerson,
	endWaiting,
	undoAnswer,
	waitAgain
} from '#lib/features/desk/requests/index.server.ts';
import { AnswerForm, readAnswerForm } from '#lib/features/desk/requests/index.ts';
import {
	answerWithPreList,
	withdrawFromPreList
} from '#lib/features/learning/workshops/index.server.ts';
import { deed, type Doing } from '#lib/http/deed.ts';
import { chosenId } from '#lib/shared/typed-values.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { readNewcomer } from '../../read-newcomer.ts';

type OnRequest = Doing<'demande'>;

const NO_WAY_TO_REACH = refuse(
	'no-way-to-reach',
	'Donnez un téléphone pour prévenir de la réunion, ou cochez « Aucun moyen de joindre cette personne ».'
);

const reponse = chosenId('Cette réponse n’existe pas, ou n’est pas de votre centre.');

const NEXT = {
	revenue: 'Son retour est noté\u00a0: notez ce qui est fait maintenant.',
	renonce: 'C’est noté\u00a0: cette personne ne reviendra pas.',
	attend: 'Cette personne est de nouveau attendue.'
} as const;

export const answerActions = {
	// For a pre-list, says first who she is, in the same breath.
	repondre: deed(
		'receive-requests',
		AnswerForm,
		async (db, sent, { params, today }: OnRequest) => {
			const requestId = params.demande;
			const fresh = readNewcomer(sent);
			if (fresh) {
				if (sent.sorte === 'pre-list' && !fresh.person.phone && !sent.injoignable) {
					return NO_WAY_TO_REACH;
				}
				const attached = await attachNewPerson(db, requestId, fresh);
				if ('refusal' in attached) return attached;
			}
			const said = readAnswerForm(sent);
			return said.kind === 'pre-list'
				? answerWithPreList(db, { requestId, programmeId: said.programmeId })
				: answerRequest(db, { requestId, today, ...said });
		},
		() => ({ done: 'La réponse est notée.' })
	),
	annuler: deed(
		'receive-requests',
		v.object({ reponse }),
		(db, sent) => undoAnswer(db, sent.reponse, withdrawFromPreList),
		() => ({ done: 'La réponse est annulée. Elle ne compte plus.' })
	),
	suite: deed(
		'receive-requests',
		v.object({ reponse, suite: v.picklist(['revenue', 'renonce', 'attend']) }),
		(db, { reponse: answerId, suite }) =>
			suite === 'attend'
				? waitAgain(db, answerId)
				: endWaiting(db, { answerId, ending: suite === 'revenue' ? 'came' : 'gave-up' }),
		(_done, _doing, { suite }) => ({ done: NEXT[suite] })
	)
};
