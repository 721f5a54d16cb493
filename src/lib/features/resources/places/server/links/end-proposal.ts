import { type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse, type Refusal } from '#lib/shared/refuse.ts';
import type { PlaceColumns } from '../../domain/facts/place.ts';
import type { PlaceRefusal } from '../../domain/facts/read-facts.ts';
import { CLOSED, factsTaken, proposalLines } from '../../domain/links/proposal-lines.ts';
import { factsOfRow, placeRows } from '../read/place-rows.ts';
import { addPlace } from '../write/add-place.ts';
import { changePlace } from '../write/change-place.ts';
import { removePlace } from '../write/remove-place.ts';
import { showPlace } from '../write/show-place.ts';
import { sayTrue } from '../write/verify-place.ts';

/** What a colleague decides of a proposal. */
export type Decision =
	| { refused: true; words: string | null }
	| {
			refused: false;
			/** The lines that are kept. */
			taken: readonly string[];
			/** Of a card: the known place that it tells about; null: it is a new one. */
			into: string | null;
			/** Of a new place: everybody sees it at once. */
			isShown: boolean;
			words: string | null;
	  };
export type Ended = {
	outcome: 'added' | 'merged' | 'refused';
	placeId: string | null;
	/** The lines that were kept. */
	taken: string[];
	/** Nothing of it was left aside. */
	isWhole: boolean;
	/** The place is closed, and shown no more. */
	isGone: boolean;
	/** Its address is another one: its point on the map may not be. */
	hasMoved: boolean;
};
export type EndRefusal = PlaceRefusal | Refusal<'unknown-proposal' | 'decided' | 'nothing-taken'>;

type Proposal = Awaited<ReturnType<typeof readProposal>>;

/**
 * Ends a proposal: what is kept of it is written in the place, in the owner's name or that of the ambassadors; kept
 * whole, a correction says that all of the card is true. Of two colleagues at once, one decides and the other is told.
 */
export async function endProposal(
	db: Db,
	id: string,
	decision: Decision,
	key: Buffer
): Promise<Ended | EndRefusal> {
	const proposal = await readProposal(db, id);
	if (!proposal) return refuse('unknown-proposal', 'Cette proposition n’est plus là.');
	if (proposal.outcome) return alreadyDecided(proposal.outcome);
	const ended = decision.refused ? refusedWhole() : await keep(db, proposal, decision, key);
	if ('refusal' in ended) return ended;
	const { numInsertedOrUpdatedRows: written } = await db
		.insertInto('place_proposal_ends')
		.values({
			proposal_id: id,
			outcome: ended.outcome,
			place_id: ended.placeId,
			taken: ended.taken,
			words: decision.words?.trim() || null,
			...recordedBy(db)
		})
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirstOrThrow();
	// A colleague decided meanwhile: what was just written here is undone with this refusal.
	if (!written) return alreadyDecided((await readProposal(db, id))?.outcome ?? 'merged');
	await writeJournal(db, {
		action: `proposal-${ended.outcome}`,
		kind: 'place-link',
		id: proposal.link_id
	});
	return ended;
}

function readProposal(db: Db, id: string) {
	return (
		db
			.selectFrom('place_proposals as o')
			.leftJoin('place_proposal_ends as e', 'e.proposal_id', 'o.id')
			.leftJoin('places as p', 'p.id', 'o.place_id')
			.where('o.id', '=', id)
			.select(['o.id', 'o.link_id', 'o.kind', 'o.facts', 'o.is_closed', 'e.outcome'])
			// The one that stands, where it went into another one since.
			.select(({ fn }) => fn.coalesce('p.merged_into', 'p.id').as('place_id'))
			.executeTakeFirst()
	);
}

function alreadyDecided(outcome: string): Refusal<'decided'> {
	const what = outcome === 'refused' ? 'refusée' : 'acceptée';
	return refuse('decided', `Un ou une collègue vient de répondre\u00a0: proposition ${what}.`);
}

const refusedWhole = (): Ended => ({
	...{ outcome: 'refused', placeId: null, taken: [], isWhole: false },
	...{ isGone: false, hasMoved: false }
});

type Kept = Extract<Decision, { refused: false }>;

async function keep(
	db: Db,
	proposal: NonNullable<Proposal>,
	decision: Kept,
	key: Buffer
): Promise<Ended | EndRefusal> {
	const proposed = proposal.facts as Partial<PlaceColumns>;
	const isCard = proposal.kind === 'card';
	const placeId = isCard ? decision.into : proposal.place_id;
	const row = placeId
		? await placeRows(db).where('p.id', '=', placeId).forUpdate().executeTakeFirst()
		: undefined;
	const lines = proposalLines(row ? factsOfRow(row) : null, proposed, proposal.is_closed);
	const taken = decision.taken.filter((one) => lines.some(({ column }) => column === one));
	if (taken.length === 0 && lines.length > 0) {
		return refuse('nothing-taken', 'Cochez ce que vous gardez, ou refusez.');
	}
	if (!placeId) return addCard(db, proposed, { ...decision, taken }, key);
	const facts = factsTaken(proposed, taken, isCard && row ? factsOfRow(row) : undefined);
	const changed = await changePlace(db, placeId, facts, isCard ? 'ambassador' : 'owner', key);
	if ('refusal' in changed) return changed;
	const isGone = taken.includes(CLOSED);
	if (isGone) await takeAway(db, placeId);
	const isWhole = taken.length === lines.length;
	if (isWhole && !isCard && !isGone) await sayTrue(db, placeId, 'owner', db.acting.at.toString());
	return {
		...{ outcome: 'merged', placeId, taken, isWhole, isGone },
		hasMoved: taken.includes('street') && row?.latitude !== null && !taken.includes('latitude')
	};
}

async function addCard(
	db: Db,
	proposed: Partial<PlaceColumns>,
	{ taken, isShown }: Kept,
	key: Buffer
): Promise<Ended | EndRefusal> {
	const facts = {
		...factsTaken(proposed, taken),
		// A word of the card said so: nobody unticks it.
		...(proposed.is_refuge === true && { isRefuge: true })
	};
	const { name = String(proposed.name ?? ''), kind = 'Autre' } = facts;
	const added = await addPlace(db, { ...facts, name, kind }, 'ambassador', key);
	if ('refusal' in added) return added;
	if (isShown) await showPlace(db, added.id, true);
	return {
		...{ outcome: 'added', placeId: added.id, taken: [...taken], isWhole: true },
		...{ isGone: false, hasMoved: false }
	};
}

/** Closed for good: taken away by whoever may, shown no more by anybody of the team. */
async function takeAway(db: Db, placeId: string): Promise<void> {
	const removed = await removePlace(db, placeId, 'Le lieu dit qu’il a fermé.');
	if ('refusal' in removed) await showPlace(db, placeId, false);
}
