import type { GroupOffer } from './group-offer.ts';
import type { Wish } from './wish.ts';

type Levels = readonly [number, number, number];

/** What is known of somebody’s level: found with her, said by somebody, or nothing. */
export type DraftLevel = { probabilities: Levels; source: 'measured' | 'told' };

/** Somebody of the animator’s own list, as a draft sees her. */
export type DraftPerson = {
	entryId: string;
	personId: string;
	name: string;
	waitingDays: number;
	level: DraftLevel | null;
	/** Null: she was not asked yet. */
	wish: Wish | null;
	/** The name of those who come together; null: alone. */
	party: string | null;
	/** The slot she is put in, by hand or by a proposal that was taken. */
	seat: string | null;
	/** Put there by hand. */
	byHand: boolean;
};

export type DraftMark = {
	id: string;
	entryId: string;
	kind: 'stay' | 'avoid' | 'later';
	offerId: string | null;
};

export type Draft = {
	id: string;
	startsOn: string;
	people: readonly DraftPerson[];
	/** Slots that may open in it: neither withdrawn, nor taken by a group already signed. */
	offers: readonly GroupOffer[];
	marks: readonly DraftMark[];
};

export type DraftRefusal = {
	refusal:
		| 'unknown-draft'
		| 'signed'
		| 'changed'
		| 'unknown-entry'
		| 'unknown-offer'
		| 'full'
		| 'day'
		| 'under-way'
		| 'busy'
		| 'no-plan'
		| 'nothing';
	message: string;
};

/** Who sits in a slot, in the order of the list. */
export function seatedIn({ people }: Pick<Draft, 'people'>, offerId: string): DraftPerson[] {
	return people.filter(({ seat }) => seat === offerId);
}

/** Those who are left for a later course: marked so, or coming with somebody who is. */
export function leftForLater({ people, marks }: Pick<Draft, 'people' | 'marks'>): Set<string> {
	const later = new Set(marks.flatMap(({ kind, entryId }) => (kind === 'later' ? [entryId] : [])));
	const parties = new Set(
		people.flatMap(({ entryId, party }) => (party && later.has(entryId) ? [party] : []))
	);
	return new Set(
		people
			.filter(({ entryId, party }) => later.has(entryId) || (party && parties.has(party)))
			.map(({ entryId }) => entryId)
	);
}

/**
 * What a draft says, in one text: two looks that read the same saw the same. A page that confirms
 * something sends back what it saw (issue of the groups, §2: consequences before confirming).
 */
export function whatItSays({ people, offers, marks }: Draft): string {
	return JSON.stringify([
		people.map(({ entryId, seat, party, wish, level }) => [entryId, seat, party, wish, level]),
		offers.map(({ id }) => id),
		marks.map(({ id }) => id)
	]);
}
