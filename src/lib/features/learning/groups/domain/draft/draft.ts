import type { GroupOffer } from '../offers/group-offer.ts';
import type { Wish } from '../wishes/wish.ts';

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
	/** Her programme asks her to commit herself to the whole course, and she has not. */
	lacksCommitment: boolean;
};

export type DraftMark = {
	id: string;
	entryId: string;
	kind: 'stay' | 'avoid' | 'later' | 'join';
	offerId: string | null;
};

export type Draft = {
	id: string;
	startsOn: string;
	people: readonly DraftPerson[];
	/** They wait too, have not committed themselves, and were not taken into it. */
	apart: readonly DraftPerson[];
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

/** Everybody who waits, in the draft or apart from it: whoever is given a seat is then in it. */
export function everybodyOf({ people, apart }: Pick<Draft, 'people' | 'apart'>): DraftPerson[] {
	return [...people, ...apart];
}

/**
 * Who is in a draft: those who committed themselves, all who wait where nobody is asked to, and of
 * the others whoever was taken into it, has a seat, or comes with one of them (study-2.3: groups
 * are made of those who « vont s'engager à participer à l'ensemble de la formation »).
 */
export function inDraft(
	waiting: readonly DraftPerson[],
	marks: Draft['marks']
): Pick<Draft, 'people' | 'apart'> {
	const joined = new Set(marks.flatMap(({ kind, entryId }) => (kind === 'join' ? [entryId] : [])));
	const byItself = ({ entryId, seat, lacksCommitment }: DraftPerson) =>
		!lacksCommitment || joined.has(entryId) || seat !== null;
	const parties = new Set(waiting.filter(byItself).flatMap(({ party }) => party ?? []));
	const isIn = (one: DraftPerson) =>
		byItself(one) || (one.party !== null && parties.has(one.party));
	return {
		people: waiting.filter(isIn),
		apart: waiting.filter((one) => !isIn(one))
	};
}

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
 * something sends back what it saw.
 */
export function whatItSays({ people, offers, marks }: Draft): string {
	return JSON.stringify([
		people.map(({ entryId, seat, party, wish, level, lacksCommitment }) => [
			...[entryId, seat, party, wish, level, lacksCommitment]
		]),
		offers.map(({ id }) => id),
		marks.map(({ id }) => id)
	]);
}
