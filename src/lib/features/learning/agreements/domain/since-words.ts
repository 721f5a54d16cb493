import { plainDay } from '#lib/shared/french-dates.ts';

/** « depuis 2018 »: the first of January is a year of which the day is not known. */
export function sinceWords(day: string): string {
	return `depuis ${day.endsWith('-01-01') ? day.slice(0, 4) : `le ${plainDay(day)}`}`;
}
