import { clockName } from '#lib/shared/french-dates.ts';
import type { HourSpan } from './spans.ts';

// How days and hours are said, wherever they are: on a card, in a booklet, on the map, to whoever types them.

/** Monday first. */
export const WEEKDAYS = [
	...(['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'] as const)
] as const;
export type Weekday = (typeof WEEKDAYS)[number];

const DAY_ENDS = '24:00';

/** « 17 h 30 »; the end of a day is midnight. */
export const clockInWords = (time: string): string =>
	time === DAY_ENDS ? 'minuit' : clockName(time);

/** « de 9 h à 12 h et de 14 h à 17 h »; « fermé » where there is no span. */
export function spansInWords(spans: readonly HourSpan[]): string {
	if (spans.length === 0) return 'fermé';
	return spans
		.map(({ from, until }) => `de ${clockInWords(from)} à ${clockInWords(until)}`)
		.join(' et ');
}

/** A minute of the day as a clock says it: 540 is « 09:00 ». */
export function clockOfMinute(minute: number): string {
	if (minute >= 24 * 60) return DAY_ENDS;
	return [Math.floor(minute / 60), minute % 60].map((n) => String(n).padStart(2, '0')).join(':');
}

/** Hours counted in minutes of the day, said as those of a clock. */
export const minutesInWords = (spans: readonly { from: number; until: number }[]): string =>
	spansInWords(
		spans.map(({ from, until }) => ({ from: clockOfMinute(from), until: clockOfMinute(until) }))
	);

/** Days that follow one another: from three on, « du lundi au vendredi ». */
export const followingDays = (names: readonly string[]): readonly string[] =>
	names.length < 3 ? names : [`du ${names[0]} au ${names.at(-1)}`];

/** « lundi, mardi et du jeudi au samedi ». */
export const daysListed = (names: readonly string[]): string =>
	new Intl.ListFormat('fr').format(names);
