import { todayIn } from '#lib/platform/clock.ts';
import { daysFrom } from '../calendar/course-days.ts';

/** The network's centres lie in one zone. */
const TIME_ZONE = 'Europe/Paris';

const DAY_MS = 86_400_000;
const openDays = new Map<string, string[]>();
const midnights = new Map<string, number>();

/** The days of a weekday (1 is Monday) on which the centres open that year, in order. */
export function openDaysOn(weekday: number, year: number): string[] {
	return openDays.getOrInsertComputed(`${weekday} ${year}`, () =>
		daysFrom({ weekday, seances: 60 }, year, '01-01')
	);
}

/**
 * Epoch milliseconds of a wall-clock time ("09:30") of a working day. Clocks change on Sunday
 * nights only, when nobody writes: hours may be added to midnight.
 */
export function momentOf(day: string, clock: string): number {
	const midnight = midnights.getOrInsertComputed(
		day,
		() => Temporal.PlainDate.from(day).toZonedDateTime(TIME_ZONE).epochMilliseconds
	);
	return midnight + minutesOf(clock) * 60_000;
}

/** The same moment some days earlier or later. */
export function shifted(moment: number, days: number): number {
	return moment + days * DAY_MS;
}

/** The day so many days after another, or before. */
export function daysAfter(day: string, days: number): string {
	return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** An instant as the tables take it. */
export function written(moment: number): string {
	return Temporal.Instant.fromEpochMilliseconds(moment).toString();
}

export function minutesOf(clock: string): number {
	const [hours, minutes] = clock.split(':').map(Number);
	return hours! * 60 + minutes!;
}

export function clockOf(minutes: number): string {
	return [Math.floor(minutes / 60), minutes % 60]
		.map((part) => String(part).padStart(2, '0'))
		.join(':');
}

/** The day it is in the network. */
export function todayOf(now: Temporal.Instant): string {
	return todayIn(TIME_ZONE, now);
}
