import { fail } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { valibot } from 'sveltekit-superforms/adapters';
import {
	answerRequest,
	attachNewPerson,
	endWaiting,
	referToNeighbour,
	undoAnswer,
	waitAgain
} from '#lib/features/desk/requests/index.server.ts';
import { AnswerForm, readAnswerForm } from '#lib/features/desk/requests/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import {
	answerWithPreList,
	withdrawFromPreList
} from '#lib/features/learning/workshops/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { isId } from '#lib/shared/identifier.ts';
import { requireDeed } from '../../../require-deed.ts';
import { readNewcomer } from '../../read-newcomer.ts';
import type { RequestEvent } from './$types';

/** Notes an answer; for a pre-list, says first who she is, in the same breath. */
const HOW_TO_REACH =
	'Donnez un téléphone pour prévenir de la réunion, ou cochez « Aucun moyen de joindre cette personne ».';

async function answer({ request, locals, params }: RequestEvent) {
	const viewer = requireDeed(locals.viewer, 'receive-requests');
	const form = await superValidate(request, valibot(AnswerForm));
	const back = { kind: form.data.sorte, typed: form.data };
	if (!form.valid) {
		const message = Object.values(form.errors).flat().filter(Boolean).join(' ');
		return fail(400, { ...back, message });
	}
	const today = todayIn(viewer.centre.timeZone, locals.world.now());
	const requestId = params.demande;
	const fresh = readNewcomer(form.data);
	const isOnList = form.data.sorte === 'pre-list';
	if (isOnList && fresh && !fresh.person.phone && !form.data.injoignable) {
		return fail(400, { ...back, message: HOW_TO_REACH });
	}
	const done = await asViewer(locals, async (db) => {
		if (fresh) {
			const attached = await attachNewPerson(db, requestId, fresh);
			if ('refusal' in attached) return attached;
		}
		const said = readAnswerForm(form.data);
		return said.kind === 'pre-list'
			? answerWithPreList(db, { requestId, programmeId: said.programmeId })
			: answerRequest(db, { requestId, today, ...said });
	});
	if (!('refusal' in done)) return { done: 'La réponse est notée.' };
	const alike = 'people' in done ? done.people : undefined;
	return fail(409, { ...back, message: done.message, alike });
}

async function answerIdOf(request: Request): Promise<string> {
	return String((await request.formData()).get('reponse') ?? '');
}

const GONE = { message: 'Cette réponse n’existe pas, ou n’est pas de votre centre.' };

async function undo({ request, locals }: RequestEvent) {
	requireDeed(locals.viewer, 'receive-requests');
	const answerId = await answerIdOf(request);
	if (!isId(answerId)) return fail(400, GONE);
	const done = await asViewer(locals, (db) => undoAnswer(db, answerId, withdrawFromPreList));
	return 'refusal' in done
		? fail(409, { message: done.message })
		: { done: 'La réponse est annulée. Elle ne compte plus.' };
}

/** One click: a neighbour centre does it, and she goes there with her sheet. */
async function sendToNeighbour({ request, locals, params }: RequestEvent) {
	const { centre } = requireDeed(locals.viewer, 'refer');
	const centreId = String((await request.formData()).get('centre') ?? '');
	const today = todayIn(centre.timeZone, locals.world.now());
	const done = await asViewer(locals, (db) =>
		referToNeighbour(db, { requestId: params.demande, centreId, today })
	);
	if ('refusal' in done) return fail(409, { message: done.message });
	return {
		done: 'C’est noté\u00a0: la personne y va avec sa fiche.',
		sheet: `/equipe/partenaires/orientations/${done.referral!.id}/fiche`
	};
}

async function resume({ request, locals }: RequestEvent) {
	requireDeed(locals.viewer, 'receive-requests');
	const data = await request.formData();
	const answerId = String(data.get('reponse') ?? '');
	const what = String(data.get('suite') ?? '');
	if (!isId(answerId)) return fail(400, GONE);
	const done = await asViewer(locals, (db) => {
		if (what === 'attend') return waitAgain(db, answerId);
		return endWaiting(db, { answerId, ending: what === 'revenue' ? 'came' : 'gave-up' });
	});
	if ('refusal' in done) return fail(409, { message: done.message });
	const said = {
		revenue: 'Son retour est noté\u00a0: notez ce qui est fait maintenant.',
		renonce: 'C’est noté\u00a0: cette personne ne reviendra pas.',
		attend: 'Cette personne est de nouveau attendue.'
	};
	return { done: said[what as keyof typeof said] ?? said.renonce };
}

export const answerActions = {
	repondre: answer,
	annuler: undo,
	suite: resume,
	voisin: sendToNeighbour
};
