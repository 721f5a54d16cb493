import * as v from 'valibot';
import {
	commitPerson,
	endPause,
	invitePeople,
	noteCall,
	noteWhereTo,
	pauseFollowUp,
	undoCall,
	undoInvitation,
	withdrawCommitment
} from '#lib/features/learning/funnels/index.server.ts';
import {
	CallForm,
	CommitmentForm,
	InviteForm,
	PauseForm,
	WhereToForm
} from '#lib/features/learning/funnels/index.ts';
import { deed, type Doing } from '#lib/http/deed.ts';
import { chosenId } from '#lib/shared/typed-values.ts';
import { programmeOf } from '../../groupes/former/programme-of.ts';
import { invitedSentence } from './invited-sentence.ts';

/** The step and the origin she was looking at. */
function sameView(_done: unknown, { url }: { url: URL }): string {
	const view = [...url.searchParams].filter(([key]) => !key.startsWith('/'));
	return `${url.pathname}?${new URLSearchParams(view)}`;
}

export const funnelActions = {
	inviter: deed(
		'lead-funnel',
		InviteForm,
		(db, { entree, comment, reunion }, { today }) =>
			invitePeople(db, {
				entryIds: entree,
				channel: comment,
				...(reunion && { meetingId: reunion }),
				today
			}),
		(invited, _doing, { comment }) => ({ done: invitedSentence(invited, comment) })
	),
	appel: deed(
		'receive-requests',
		CallForm,
		(db, { entree, suite }, { today }) => noteCall(db, { entryId: entree, outcome: suite, today }),
		sameView
	),
	'annuler-appel': deed(
		'receive-requests',
		v.object({ appel: chosenId() }),
		(db, { appel }, { today }) => undoCall(db, { callId: appel, today }),
		sameView
	),
	'annuler-invitation': deed(
		'lead-funnel',
		v.object({ invitation: chosenId() }),
		(db, { invitation }) => undoInvitation(db, invitation),
		sameView
	),
	engager: deed(
		'lead-funnel',
		CommitmentForm,
		(db, { entree, facon, signe }, { today }) =>
			commitPerson(db, { entryId: entree, way: facon, ...(signe && { on: signe }), today }),
		sameView
	),
	'retirer-engagement': deed(
		'lead-funnel',
		v.object({ engagement: chosenId() }),
		(db, { engagement }, { today }) => withdrawCommitment(db, { commitmentId: engagement, today }),
		sameView
	),
	pause: deed(
		'lead-funnel',
		PauseForm,
		(db, { entree, jusqu }, { today }) =>
			pauseFollowUp(db, { entryId: entree, until: jusqu, today }),
		sameView
	),
	reprendre: deed(
		'lead-funnel',
		v.object({ pause: chosenId() }),
		(db, { pause }) => endPause(db, pause),
		sameView
	),
	suite: deed(
		'lead-funnel',
		WhereToForm,
		async (db, { personne, ou }, { params, today }: Doing<'programme'>) => {
			const { id } = await programmeOf(db, params.programme);
			return noteWhereTo(db, { programmeId: id, personId: personne, whereTo: ou || null, today });
		},
		sameView
	)
};
