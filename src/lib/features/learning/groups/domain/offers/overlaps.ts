import { type GroupOffer, type Leader, placeKey } from './group-offer.ts';
import { minuteOf, slotKey, type WeeklySlot } from './slot-key.ts';

type Timed = WeeklySlot & Pick<GroupOffer, 'minutes' | 'partnerId' | 'place' | 'room'>;

/**
 * The first offer that shares an animator or a room with a new one at hours that cross. Two offers
 * of the very same start are two choices, of which a plan opens one; at other hours nobody could
 * tell them apart, and one person would lead two groups at once.
 */
export function crossing(
	fresh: Timed & { animators: readonly string[] },
	known: readonly GroupOffer[]
): { offer: GroupOffer; leader: Leader | null } | null {
	const named = new Set(fresh.animators);
	for (const offer of known) {
		if (slotKey(offer) === slotKey(fresh) || !overlap(offer, fresh)) continue;
		const leader = offer.animators.find(({ staffId }) => named.has(staffId)) ?? null;
		if (leader || roomKey(offer) === (roomKey(fresh) ?? '')) return { offer, leader };
	}
	return null;
}

/** A room that can hold one group at a time; null when it was not told. */
export function roomKey(offer: Pick<GroupOffer, 'partnerId' | 'place' | 'room'>): string | null {
	return offer.room ? `${placeKey(offer)} / ${offer.room.trim().toLowerCase()}` : null;
}

function overlap(one: Timed, other: Timed): boolean {
	const [first, second] = [minuteOf(one.startsAt), minuteOf(other.startsAt)];
	return (
		one.weekday === other.weekday && first < second + other.minutes && second < first + one.minutes
	);
}
