import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import {
	type Draft,
	type DraftMark,
	type DraftRefusal,
	everybodyOf
} from '../../domain/draft/draft.ts';
import { consequencesOf } from '../../domain/draft/move-consequences.ts';
import { CHANGED, draftMark } from './draft-mark.ts';
import { holdDraft } from './hold-draft.ts';
import { readDraft } from './read-draft.ts';

/** Holds a draft that still says what the page showed. */
async function holdAsSeen(db: Db, draftId: string, seen: string): Promise<Draft | DraftRefusal> {
	const held = await holdDraft(db, draftId);
	if ('refusal' in held) return held;
	const draft = await readDraft(db, held);
	return draftMark(draft) === seen ? draft : CHANGED;
}

/**
 * Moves people by hand, once what it does was shown; the seat may then be held, so that no proposal
 * moves them again. A group has seats for no more than it has.
 */
export async function movePeople(
	db: Db,
	move: {
		draftId: string;
		seen: string;
		entryIds: readonly string[];
		offerId: string | null;
		hold: boolean;
	}
): Promise<{ moved: number } | DraftRefusal> {
	const draft = await holdAsSeen(db, move.draftId, move.seen);
	if ('refusal' in draft) return draft;
	const moving = everybodyOf(draft).filter(({ entryId }) => move.entryIds.includes(entryId));
	if (moving.length === 0) {
		return refuse('unknown-entry', 'Cette personne n’attend plus\u00a0: relisez la liste.');
	}
	const target = draft.offers.find(({ id }) => id === move.offerId) ?? null;
	if (move.offerId && !target) {
		return refuse('unknown-offer', 'Ce créneau n’est plus proposé\u00a0: choisissez-en un autre.');
	}
	if (consequencesOf(draft, moving, target).isFull) {
		return refuse('full', 'Ce groupe est complet\u00a0: déplacez d’abord quelqu’un.');
	}
	await liftMarks(
		db,
		draft,
		({ kind, entryId }) => (kind === 'stay' || kind === 'later') && move.entryIds.includes(entryId)
	);
	await seat(
		db,
		draft.id,
		moving.map(({ entryId }) => ({ entryId, offerId: move.offerId })),
		false
	);
	if (move.hold && move.offerId) {
		for (const { entryId } of moving) await markSeat(db, draft.id, entryId, 'stay', move.offerId);
	}
	await writeJournal(db, { action: 'move', kind: 'group-draft', id: draft.id });
	return { moved: moving.length };
}

/** Writes where people are put now; what was before stays dated. */
export async function seat(
	db: Db,
	draftId: string,
	seats: readonly { entryId: string; offerId: string | null }[],
	byProposal: boolean
): Promise<void> {
	if (seats.length === 0) return;
	await db
		.insertInto('group_draft_moves')
		.values(
			seats.map(({ entryId, offerId }) => ({
				centre_id: centreOf(db),
				draft_id: draftId,
				entry_id: entryId,
				offer_id: offerId,
				by_proposal: byProposal,
				...recordedBy(db)
			}))
		)
		.execute();
}

/** Asks something of the proposals for somebody. */
export async function markSeat(
	db: Db,
	draftId: string,
	entryId: string,
	kind: DraftMark['kind'],
	offerId: string | null
): Promise<void> {
	await db
		.insertInto('group_draft_marks')
		.values({
			centre_id: centreOf(db),
			draft_id: draftId,
			entry_id: entryId,
			kind,
			offer_id: offerId,
			...recordedBy(db)
		})
		.execute();
}

export async function liftMarks(
	db: Db,
	{ marks }: Draft,
	which: (mark: Draft['marks'][number]) => boolean
): Promise<void> {
	const lifted = marks.filter(which);
	if (lifted.length === 0) return;
	await db
		.insertInto('group_draft_mark_undos')
		.values(lifted.map(({ id }) => ({ mark_id: id, centre_id: centreOf(db), ...recordedBy(db) })))
		.execute();
}

/** Her seat is held; or a group is not for her: she leaves it; or she waits for a later course. */
export async function markPerson(
	db: Db,
	asked: {
		draftId: string;
		entryId: string;
		kind: 'stay' | 'avoid' | 'later';
		offerId: string | null;
	}
): Promise<{ marked: number } | DraftRefusal> {
	const held = await holdDraft(db, asked.draftId);
	if ('refusal' in held) return held;
	const draft = await readDraft(db, held);
	const her = everybodyOf(draft).find(({ entryId }) => entryId === asked.entryId);
	if (!her) {
		return refuse('unknown-entry', 'Cette personne n’attend plus\u00a0: relisez la liste.');
	}
	const { kind } = asked;
	const offerId = kind === 'later' ? null : kind === 'stay' ? her.seat : asked.offerId;
	if (kind !== 'later' && !draft.offers.some(({ id }) => id === offerId)) {
		return refuse('unknown-offer', 'Ce créneau n’est plus proposé\u00a0: choisissez-en un autre.');
	}
	const same = (one: Draft['marks'][number]) => one.entryId === her.entryId;
	if (draft.marks.some((one) => same(one) && one.kind === kind && one.offerId === offerId)) {
		return { marked: 0 };
	}
	// A seat that is held is not one to avoid, and who waits for later holds none.
	await liftMarks(
		db,
		draft,
		(one) =>
			same(one) &&
			one.kind !== 'join' &&
			(kind === 'later' || one.kind === 'stay' || one.offerId === offerId)
	);
	await markSeat(db, draft.id, her.entryId, kind, offerId);
	if (kind !== 'stay' && her.seat && (kind === 'later' || her.seat === offerId)) {
		await seat(db, draft.id, [{ entryId: her.entryId, offerId: null }], false);
	}
	await writeJournal(db, { action: kind, kind: 'group-draft', id: draft.id });
	return { marked: 1 };
}

/** What was asked of the proposals for her is asked no more. */
export async function unmarkPerson(
	db: Db,
	{ draftId, markId }: { draftId: string; markId: string }
): Promise<{ lifted: number } | DraftRefusal> {
	const held = await holdDraft(db, draftId);
	if ('refusal' in held) return held;
	const draft = await readDraft(db, held);
	const lifted = draft.marks.filter(({ id }) => id === markId).length;
	await liftMarks(db, draft, ({ id }) => id === markId);
	return { lifted };
}
