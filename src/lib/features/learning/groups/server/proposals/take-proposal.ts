import type { Db } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { DraftRefusal } from '../../domain/draft/draft.ts';
import { seat } from '../draft/change-draft.ts';
import { CHANGED, draftMark } from '../draft/draft-mark.ts';
import { holdDraft } from '../draft/hold-draft.ts';
import { readDraft } from '../draft/read-draft.ts';
import { forgetProposal, proposalRow } from '../draft/read-proposal.ts';

/** Takes a proposal into the draft: those whose seat changes are moved, and nobody else. */
export async function takeProposal(
	db: Db,
	draftId: string
): Promise<{ moved: number } | DraftRefusal> {
	const held = await holdDraft(db, draftId);
	if ('refusal' in held) return held;
	const draft = await readDraft(db, held);
	const proposal = await proposalRow(db, draftId);
	// The immediate preview knows nothing of the seats that are held.
	const isBlind = proposal?.reached === null && draft.marks.some(({ kind }) => kind === 'stay');
	const isDone = proposal?.state === 'proven';
	if (
		!proposal ||
		(isBlind && !isDone) ||
		proposal.state === 'impossible' ||
		proposal.state === 'failed'
	) {
		return refuse('no-plan', 'Il n’y a pas de proposition à prendre\u00a0: demandez-en une.');
	}
	if (proposal.seen !== draftMark(draft)) return CHANGED;
	const { groups } = proposal.plan;
	const seats = new Map(groups.flatMap(({ offer, members }) => members.map((id) => [id, offer])));
	const moves = draft.people.flatMap(({ entryId, seat: now }) => {
		const offerId = seats.get(entryId) ?? null;
		return offerId === now ? [] : [{ entryId, offerId }];
	});
	await seat(db, draftId, moves, true);
	await forgetProposal(db, draftId);
	await writeJournal(db, { action: 'propose', kind: 'group-draft', id: draftId });
	return { moved: moves.length };
}
