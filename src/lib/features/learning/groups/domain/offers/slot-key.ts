import { clockName } from '#lib/shared/french-dates.ts';

const WEEKDAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
const KEY = /^([1-7])-((?:[01]\d|2[0-3]):[0-5]\d)$/;

/** A weekly moment: what people wish for, and what offers are told apart by. */
export type WeeklySlot = { weekday: number; startsAt: string };

export const WEEKDAY_CHOICES = WEEKDAYS.map((label, at) => ({ value: String(at + 1), label }));

/** « 3-17:00 » is Wednesday at five. */
export function slotKey({ weekday, startsAt }: WeeklySlot): string {
	return `${weekday}-${startsAt.slice(0, 5)}`;
}

/** The moment of a key; null when it is none. */
export function readSlotKey(key: string): WeeklySlot | null {
	const [, weekday, startsAt] = KEY.exec(key) ?? [];
	return weekday && startsAt ? { weekday: Number(weekday), startsAt } : null;
}

/** « mercredi 17 h » */
export function weeklySlotName({ weekday, startsAt }: WeeklySlot): string {
	return `${WEEKDAYS[weekday - 1]} ${clockName(startsAt.slice(0, 5))}`;
}

/** In the order of the week. */
export function bySlot(one: WeeklySlot, other: WeeklySlot): number {
	return slotKey(one).localeCompare(slotKey(other));
}

/** Minutes since midnight. */
export function minuteOf(startsAt: string): number {
	const [hours = 0, minutes = 0] = startsAt.split(':').map(Number);
	return hours * 60 + minutes;
}
