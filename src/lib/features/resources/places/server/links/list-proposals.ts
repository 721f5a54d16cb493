import type { Db } from '#lib/platform/database/acting.ts';
import { findPairs } from '../../domain/alike/doubles.ts';
import {
	factsOf,
	type PlaceColumns,
	type PlaceFacts,
	wholeFacts
} from '../../domain/facts/place.ts';
import { type ProposalLine, proposalLines } from '../../domain/links/proposal-lines.ts';
import { comparableOf, readNear } from '../doubles/comparable-places.ts';
import { dayOf, factsOfRow, placeRows } from '../read/place-rows.ts';

/** What somebody without an account proposes, and nobody has read yet. */
export type WaitingProposal = {
	id: string;
	kind: 'card' | 'correction';
	on: string;
	/** The place it corrects; of a card, what it would be. */
	placeId: string | null;
	name: string;
	/** The walk that found it; null: it is the owner's. */
	walk: string | null;
	lines: ProposalLine[];
	/** Places that may be this very one. */
	alike: { id: string; name: string; town: string | null }[];
};

/** What waits for a colleague, the first come first; `total` says how many there are. */
export async function listProposals(
	db: Db,
	most: number
): Promise<{ total: number; proposals: WaitingProposal[] }> {
	const shown = await waitingRows(db).orderBy('o.id').limit(most).execute();
	const total = await countWaiting(db);
	const placeIds = shown.flatMap(({ place_id }) => place_id ?? []);
	const places =
		placeIds.length === 0 ? [] : await placeRows(db).where('p.id', 'in', placeIds).execute();
	const factsById = new Map(places.map((row) => [row.id, factsOfRow(row)]));
	const alike = await alikeOf(
		db,
		shown.filter(({ kind }) => kind === 'card')
	);
	return {
		total,
		proposals: shown.map((row) => {
			const proposed = row.facts as Partial<PlaceColumns>;
			const place = row.place_id ? (factsById.get(row.place_id) ?? null) : null;
			return {
				id: row.id,
				kind: row.kind as WaitingProposal['kind'],
				on: dayOf(row.recorded_at),
				placeId: row.place_id,
				name: place?.name ?? String(proposed.name ?? 'Lieu sans nom'),
				walk: row.kind === 'card' ? (row.label ?? 'Balade') : null,
				lines: proposalLines(place, proposed, row.is_closed),
				alike: alike.get(row.id) ?? []
			};
		})
	};
}

/**
 * Proposals that nobody has ended, each of the place that stands now, with the walk of its link where the acting team
 * may read it.
 */
function waitingRows(db: Db) {
	return db
		.selectFrom('place_proposals as o')
		.leftJoin('place_links as l', 'l.id', 'o.link_id')
		.leftJoin('places as p', 'p.id', 'o.place_id')
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom('place_proposal_ends as e')
						.whereRef('e.proposal_id', '=', 'o.id')
						.select('e.proposal_id')
				)
			)
		)
		.select(['o.id', 'o.kind', 'o.facts', 'o.is_closed', 'o.recorded_at', 'l.label'])
		.select(({ fn }) => fn.coalesce('p.merged_into', 'p.id').as('place_id'));
}

async function countWaiting(db: Db): Promise<number> {
	const { waiting } = await db
		.selectFrom('place_proposals as o')
		.leftJoin('place_proposal_ends as e', 'e.proposal_id', 'o.id')
		.where('e.proposal_id', 'is', null)
		.select(({ fn }) => fn.countAll<number>().as('waiting'))
		.executeTakeFirstOrThrow();
	return Number(waiting);
}

/** A card as a new place would be. */
function factsOfCard(proposed: Partial<PlaceColumns>): PlaceFacts {
	const { name, kind, ...facts } = factsOf(proposed);
	return wholeFacts(
		{ ...facts, name: name ?? '', kind: kind ?? 'Autre' },
		{ updatedOn: '', verifyMonths: 6 }
	);
}

type Card = { id: string; facts: unknown };

async function alikeOf(
	db: Db,
	cards: readonly Card[]
): Promise<Map<string, WaitingProposal['alike']>> {
	const found = new Map<string, WaitingProposal['alike']>();
	if (cards.length === 0) return found;
	const own = cards.map(({ id, facts }) =>
		comparableOf(id, factsOfCard(facts as Partial<PlaceColumns>))
	);
	const ids = new Set(own.map(({ id }) => id));
	for (const [one, other] of findPairs([...(await readNear(db, own)), ...own], ids)) {
		const [card, { id, name, town }] = ids.has(one.id) ? [one, other] : [other, one];
		if (!ids.has(id)) found.set(card.id, [...(found.get(card.id) ?? []), { id, name, town }]);
	}
	return found;
}
