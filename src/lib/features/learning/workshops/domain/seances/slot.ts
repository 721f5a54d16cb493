import { clockName, hoursName } from '#lib/shared/french-dates.ts';

export type Slot = { weekday: number | null; startsAt: string | null; endsAt: string | null };

const WEEKDAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];

/** A weekly slot as the posters write it: "mercredi, 17 h – 19 h" (study-2.3). */
export function slotName(slot: Slot): string {
	const day = slot.weekday ? WEEKDAYS[slot.weekday - 1]! : '';
	const hours =
		slot.startsAt && slot.endsAt
			? hoursName({ startsAt: slot.startsAt, endsAt: slot.endsAt })
			: slot.startsAt
				? clockName(slot.startsAt)
				: '';
	return [day, hours].filter(Boolean).join(', ');
}

/** Minutes between two wall-clock times of one day; null when the end is not after the start. */
export function minutesBetween(startsAt: string, endsAt: string): number | null {
	const [h1 = 0, m1 = 0] = startsAt.split(':').map(Number);
	const [h2 = 0, m2 = 0] = endsAt.split(':').map(Number);
	const minutes = h2 * 60 + m2 - (h1 * 60 + m1);
	return minutes > 0 ? minutes : null;
}

/** The wall-clock time at which something that begins then ends, on the same day at the latest. */
export function endOf(startsAt: string, minutes: number): string {
	const [hours = 0, rest = 0] = startsAt.split(':').map(Number);
	const end = Math.min(hours * 60 + rest + minutes, 24 * 60 - 1);
	const two = (number: number) => String(number).padStart(2, '0');
	return `${two(Math.floor(end / 60))}:${two(end % 60)}`;
}
