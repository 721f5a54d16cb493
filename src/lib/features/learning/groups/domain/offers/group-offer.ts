import type { Profile } from '#lib/features/house/staff/index.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { isNeed } from './needs.ts';
import { minuteOf, type WeeklySlot } from './slot-key.ts';

/** Null: nobody said her profile yet, and every band may be proposed to her. */
export type Leader = { staffId: string; name: string; profile: Profile | null };

/** A weekly slot that a centre could open for a programme. */
export type GroupOffer = WeeklySlot & {
	id: string;
	minutes: number;
	/** Null: at the centre itself. */
	partnerId: string | null;
	/** Its name, when it is elsewhere. */
	place: string | null;
	room: string | null;
	/** Its room among those of the centre, taken at each séance; null: elsewhere, or only named. */
	roomId: string | null;
	capacity: number;
	minimum: number;
	provides: readonly string[];
	format: 'level' | 'open';
	animators: readonly Leader[];
};

export type NewOffer = WeeklySlot & {
	programmeId: string;
	minutes: number;
	partnerId: string | null;
	venue: string | null;
	room: string | null;
	roomId: string | null;
	capacity: number;
	minimum: number;
	provides: readonly string[];
	format: 'level' | 'open';
	/** Colleagues, by identifier. */
	animators: readonly string[];
};

export type OfferRefusal = {
	refusal:
		| 'hours'
		| 'seats'
		| 'place'
		| 'leader-missing'
		| 'unknown-need'
		| 'unknown-room'
		| 'unknown-programme'
		| 'unknown-partner'
		| 'unknown-animator'
		| 'unknown-offer'
		| 'overlap'
		| 'withdrawn';
	message: string;
};

/**
 * An offer ends on its day, opens for at least its minimum, and says who could lead it: a group of
 * one level that nobody leads would open in no band.
 */
export function refuseOffer(offer: NewOffer): OfferRefusal | null {
	if (offer.minutes < 15 || minuteOf(offer.startsAt) + offer.minutes >= 24 * 60) {
		return refuse('hours', 'La séance dure 15 minutes au moins, et finit le même jour.');
	}
	if (offer.minimum > offer.capacity) {
		return refuse(
			'seats',
			'Le minimum ne peut pas dépasser le nombre de places\u00a0: changez l’un des deux.'
		);
	}
	if (offer.partnerId && offer.venue) {
		return refuse('place', 'Choisissez un partenaire, ou écrivez un lieu\u00a0: pas les deux.');
	}
	if (offer.roomId && (offer.partnerId || offer.venue || offer.room)) {
		return refuse(
			'place',
			'Cette salle est au centre\u00a0: choisissez-la seule, ou indiquez un autre lieu.'
		);
	}
	if (offer.format === 'level' && offer.animators.length === 0) {
		return refuse('leader-missing', 'Dites qui peut animer ce créneau.');
	}
	if (!offer.provides.every(isNeed)) {
		return refuse('unknown-need', 'Choisissez l’équipement dans la liste.');
	}
	return null;
}

/** Where it takes place, as people reach it: the centre, or a place of its own name. */
export function placeKey({ partnerId, place }: Pick<GroupOffer, 'partnerId' | 'place'>): string {
	return partnerId ?? (place ? `lieu ${place.trim().toLowerCase()}` : HERE);
}

/** The centre itself, among the places somebody can reach. */
export const HERE = 'centre';
