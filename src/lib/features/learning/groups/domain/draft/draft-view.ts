import { counted } from '#lib/shared/french-plural.ts';
import { groupsOf } from './draft-groups.ts';
import { BAND_WORDS, type Outside, whyHere, whyOutside } from './draft-reasons.ts';
import type { Draft } from './draft.ts';
import type { GroupOffer } from '../offers/group-offer.ts';
import { weeklySlotName } from '../offers/slot-key.ts';

export type SeatView = {
	entryId: string;
	name: string;
	reasons: string[];
	lacksCommitment: boolean;
};
export type GroupView = {
	offerId: string;
	title: string;
	level: string;
	size: string;
	/** It has fewer people than its centre wants, or none. */
	state: 'open' | 'under' | 'empty';
	members: SeatView[];
};
export type DraftView = {
	groups: GroupView[];
	outside: Outside[];
	/** Those who have not committed themselves, the longest wait first. */
	apart: { entryId: string; name: string; waitingDays: number }[];
	placed: number;
};

/** A draft as its animator reads it: no probability, a reason beside each person. */
export function viewOf(draft: Draft): DraftView {
	const groups = groupsOf(draft).map(({ offer, members, band }): GroupView => {
		const short = members.length > 0 && members.length < offer.minimum;
		return {
			offerId: offer.id,
			title: offerName(offer),
			level:
				offer.format === 'open' ? 'Tous niveaux ensemble' : band === null ? '' : BAND_WORDS[band],
			size: sizeWords(members.length, offer),
			state: members.length === 0 ? 'empty' : short ? 'under' : 'open',
			members: members.map((person) => ({
				entryId: person.entryId,
				name: person.name,
				reasons: whyHere(draft, person, offer, band),
				lacksCommitment: person.lacksCommitment
			}))
		};
	});
	return {
		groups,
		outside: whyOutside(draft),
		apart: draft.apart.map(({ entryId, name, waitingDays }) => ({ entryId, name, waitingDays })),
		placed: draft.people.filter(({ seat }) => seat !== null).length
	};
}

/** « mercredi 17 h, Médiathèque, salle 2 » */
export function offerName(offer: GroupOffer): string {
	return [weeklySlotName(offer), offer.place, offer.room].filter(Boolean).join(', ');
}

/** How many people a group has, of how many. */
export function sizeWords(size: number, { capacity, minimum }: GroupOffer): string {
	if (size === 0) return `personne pour l’instant (${counted(capacity, 'place')})`;
	const people = `${counted(size, 'personne')} sur ${capacity}`;
	return size < minimum ? `${people}, sous votre minimum de ${minimum}` : people;
}
