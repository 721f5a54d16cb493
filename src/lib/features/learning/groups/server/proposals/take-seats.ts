import type { Db } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { type DraftRefusal, everybodyOf } from '../../domain/draft/draft.ts';
import { offerName } from '../../domain/draft/draft-view.ts';
import { markSeat, seat } from '../draft/change-draft.ts';
import { holdDraft } from '../draft/hold-draft.ts';
import { readDraft } from '../draft/read-draft.ts';

/**
 * Takes into a draft a plan that was made for more than this centre. A seat that is held, and who
 * waits for later, are left as they are; a group never has more people than seats.
 */
export async function takeSeats(
	db: Db,
	draftId: string,
	seats: readonly { entryId: string; offerId: string | null; hold: boolean }[]
): Promise<{ moved: number } | DraftRefusal> {
	const held = await holdDraft(db, draftId);
	if ('refusal' in held) return held;
	const draft = await readDraft(db, held);
	const everybody = everybodyOf(draft);
	const fixed = new Set(
		draft.marks.flatMap(({ kind, entryId }) =>
			kind === 'stay' || kind === 'later' ? [entryId] : []
		)
	);
	const open = new Set(draft.offers.map(({ id }) => id));
	const wanted = new Map(
		seats.flatMap((one) =>
			fixed.has(one.entryId) || (one.offerId && !open.has(one.offerId))
				? []
				: [[one.entryId, one] as const]
		)
	);
	const after = everybody.map(
		({ entryId, seat: now }) => wanted.get(entryId)?.offerId ?? (wanted.has(entryId) ? null : now)
	);
	const full = draft.offers.find(
		({ id, capacity }) => after.filter((offerId) => offerId === id).length > capacity
	);
	if (full) {
		return refuse(
			'full',
			`${offerName(full)}\u00a0: il y aurait trop de monde, avec qui y est déjà. Déplacez d’abord quelqu’un dans votre brouillon.`
		);
	}
	const moves = everybody.flatMap(({ entryId, seat: now }) => {
		const one = wanted.get(entryId);
		return one && one.offerId !== now ? [{ entryId, offerId: one.offerId }] : [];
	});
	await seat(db, draftId, moves, true);
	for (const { entryId } of everybody) {
		const one = wanted.get(entryId);
		if (one?.hold && one.offerId) await markSeat(db, draftId, entryId, 'stay', one.offerId);
	}
	await writeJournal(db, { action: 'take', kind: 'group-draft', id: draftId });
	return { moved: moves.length };
}
