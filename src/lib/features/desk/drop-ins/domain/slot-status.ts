import { counted } from '#lib/shared/french-plural.ts';

export type SlotStatus = 'cancelled' | 'over' | 'full' | 'open';

/**
 * Where a slot stands at a moment of the centre's own clock (`now`: "2026-11-25T14:05"). A seat is
 * held by whoever is expected or there; leaving gives it to the next one (study-2.4, « openbar »).
 */
export function slotStatus(
	slot: { day: string; endsAt: string; cancelled: boolean; seatsLeft: number },
	now: string
): SlotStatus {
	if (slot.cancelled) return 'cancelled';
	if (`${slot.day}T${slot.endsAt}` <= now.slice(0, 16)) return 'over';
	return slot.seatsLeft > 0 ? 'open' : 'full';
}

/** « 3 places libres sur 6 », « Complet » : what is left of a slot, in words (same source). */
export function seatsName({
	seatsLeft,
	capacity
}: {
	seatsLeft: number;
	capacity: number;
}): string {
	if (seatsLeft <= 0) return `Complet (${counted(capacity, 'place')})`;
	return `${counted(seatsLeft, 'place libre', 'places libres')} sur ${capacity}`;
}
