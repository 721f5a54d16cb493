import type { Db } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import type { Draft, DraftRefusal } from '../domain/draft.ts';
import { instanceOf } from '../domain/draft-instance.ts';
import { CHANGED, draftMark, seat } from './change-draft.ts';
import { holdDraft } from './hold-draft.ts';
import { readDraft } from './read-draft.ts';
import { beginSolve, forgetSolve, type Solve, solveOf } from './solves.ts';

/** How long a page waits for the proven answer before it shows the preview. */
const PATIENCE_MS = 900;

/** Asks for a proposal; a small one is proven before the page is drawn. */
export async function proposeGroups(
	db: Db,
	draftId: string
): Promise<{ begun: true } | DraftRefusal> {
	const held = await holdDraft(db, draftId);
	if ('refusal' in held) return held;
	const draft = await readDraft(db, held);
	if (draft.people.length === 0 || draft.offers.length === 0) {
		return {
			refusal: 'nothing',
			message: 'Il faut au moins un créneau, et une personne qui attend.'
		};
	}
	const begun = beginSolve(draftId, draftMark(draft), instanceOf(draft));
	return 'refusal' in begun ? begun : { begun: true };
}

/** Waits a moment for the proven answer, and no longer: the page then shows the preview. */
export async function waitForProof(draftId: string): Promise<void> {
	const { promise, resolve } = Promise.withResolvers<void>();
	const timer = setTimeout(resolve, PATIENCE_MS);
	await Promise.race([solveOf(draftId)?.over, promise]);
	clearTimeout(timer);
}

/** The proposal of a draft, as far as it is; null when there is none, or the draft changed since. */
export function proposalOf(draft: Draft): Solve | null {
	const solve = solveOf(draft.id);
	return solve && solve.seen === draftMark(draft) ? solve : null;
}

/** Stops a proposal: what was found so far may still be taken. */
export function stopProposal(draftId: string): void {
	solveOf(draftId)?.stop();
}

/** Takes a proposal into the draft: those whose seat changes are moved, and nobody else. */
export async function takeProposal(
	db: Db,
	draftId: string
): Promise<{ moved: number } | DraftRefusal> {
	const held = await holdDraft(db, draftId);
	if ('refusal' in held) return held;
	const draft = await readDraft(db, held);
	const solve = solveOf(draftId);
	// The immediate preview knows nothing of the seats that are held.
	const isBlind = solve?.reached === null && draft.marks.some(({ kind }) => kind === 'stay');
	if (!solve || isBlind || solve.state === 'impossible' || solve.state === 'failed') {
		return {
			refusal: 'no-plan',
			message: 'Il n’y a pas de proposition à prendre : demandez-en une.'
		};
	}
	if (solve.seen !== draftMark(draft)) return CHANGED;
	const { groups } = solve.plan;
	const seats = new Map(groups.flatMap(({ offer, members }) => members.map((id) => [id, offer])));
	const moves = draft.people.flatMap(({ entryId, seat: now }) => {
		const offerId = seats.get(entryId) ?? null;
		return offerId === now ? [] : [{ entryId, offerId }];
	});
	await seat(db, draftId, moves, true);
	await writeJournal(db, { action: 'propose', kind: 'group-draft', id: draftId });
	return { moved: moves.length };
}

/** The proposal is left: the draft stays as it is. */
export function leaveProposal(draftId: string): void {
	forgetSolve(draftId);
}
