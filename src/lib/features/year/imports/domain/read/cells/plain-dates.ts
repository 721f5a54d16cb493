import type { Weekday } from './calendar-words.ts';
import type { PlainDate } from '../../register.ts';

/** "2018-01-11", or undefined for a day that does not exist (31/02). */
export function plainDate(year: number, month: number, day: number): PlainDate | undefined {
	const date = new Date(Date.UTC(year, month - 1, day));
	const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
	return exists ? date.toISOString().slice(0, 10) : undefined;
}

/** The weekday of a plain date. */
export function weekdayOfDate(date: PlainDate): Weekday {
	return (new Date(`${date}T00:00:00Z`).getUTCDay() || 7) as Weekday;
}

/** Days from one plain date to another; negative when the second comes first. */
export function daysBetween(first: PlainDate, second: PlainDate): number {
	return (Date.parse(`${second}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / 86_400_000;
}

/** The civil year of a plain date. */
export function yearOf(date: PlainDate): number {
	return Number(date.slice(0, 4));
}

/** "2018-01-11" as it is said on screen: "11/01/2018". */
export function spokenDate(date: PlainDate): string {
	return date.split('-').reverse().join('/');
}
