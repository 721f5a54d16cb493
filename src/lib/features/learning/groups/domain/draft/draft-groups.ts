import { type Band, distanceTo } from '../instance/bands.ts';
import { bandsOf } from '../instance/choices.ts';
import { type Draft, type DraftPerson, seatedIn } from './draft.ts';
import { profilesOf, UNKNOWN } from './draft-instance.ts';
import type { GroupOffer } from '../offers/group-offer.ts';

/** A group as the draft has it: its people, and the band they are closest to. */
export type DraftGroup = {
	offer: GroupOffer;
	members: DraftPerson[];
	/** Null: open to all levels, or nobody in it. */
	band: Band | null;
};

/** The groups of a draft, one a slot, in the order of the week; an empty one is shown too. */
export function groupsOf(draft: Draft): DraftGroup[] {
	return draft.offers.map((offer) => {
		const members = seatedIn(draft, offer.id);
		return { offer, members, band: bandFor(offer, members) };
	});
}

/** The band that people are closest to, among those that whoever leads may hold. */
export function bandFor(offer: GroupOffer, members: readonly DraftPerson[]): Band | null {
	if (members.length === 0) return null;
	const { format } = offer;
	const bands = bandsOf({ format, profiles: profilesOf(offer) });
	return bands.reduce<Band | null>(
		(best, band) =>
			band !== null && (best === null || away(members, band) < away(members, best) - 1e-9)
				? band
				: best,
		null
	);
}

function away(members: readonly DraftPerson[], band: Band): number {
	return members.reduce((sum, person) => sum + distanceOf(person, band), 0);
}

/** How far somebody is expected to be from a band; nobody knows of whom no level is known. */
export function distanceOf({ level }: DraftPerson, band: Band): number {
	return distanceTo(level?.probabilities ?? UNKNOWN, band);
}
