import { randomUUID } from 'node:crypto';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { breathe } from '#lib/platform/threads/breathe.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { DraftRefusal } from '../../domain/draft/draft.ts';
import { instanceOf } from '../../domain/draft/draft-instance.ts';
import { previewGroups } from '../../domain/plan/plan-groups.ts';
import { draftMark } from '../draft/draft-mark.ts';
import { holdDraft } from '../draft/hold-draft.ts';
import { readDraft } from '../draft/read-draft.ts';
import { isUnderWay, proposalRow } from '../draft/read-proposal.ts';
import { type Asked, isBusy } from './seek-proposal.ts';

/**
 * Asks for a proposal, one at a time for a draft, whichever process serves it. Its preview is there at
 * once; the proven answer is sought once this is committed (seekProposal).
 */
export async function proposeGroups(
	db: Db,
	draftId: string
): Promise<{ asked: Asked } | DraftRefusal> {
	const held = await holdDraft(db, draftId);
	if ('refusal' in held) return held;
	const draft = await readDraft(db, held);
	if (draft.people.length === 0 || draft.offers.length === 0) {
		return refuse('nothing', 'Il faut au moins un créneau, et une personne qui attend.');
	}
	const known = await proposalRow(db, draftId);
	if (known && isUnderWay(known, db.acting.at)) {
		return refuse(
			'under-way',
			'Une proposition est déjà en cours\u00a0: attendez-la, ou arrêtez-la.'
		);
	}
	if (isBusy()) {
		return refuse(
			'busy',
			'D’autres propositions sont en cours sur ce serveur. Réessayez dans une minute.'
		);
	}
	const instance = instanceOf(draft);
	const token = randomUUID();
	const fresh = {
		token,
		seen: draftMark(draft),
		state: 'running',
		reached: null,
		plan: JSON.stringify(await previewGroups(instance, breathe)),
		more: '[]',
		...recordedBy(db)
	};
	await db
		.insertInto('group_proposals')
		.values({ draft_id: draftId, centre_id: centreOf(db), ...fresh })
		.onConflict((conflict) => conflict.column('draft_id').doUpdateSet(fresh))
		.execute();
	return { asked: { draftId, token, instance, acting: { ...db.acting, post: undefined } } };
}
