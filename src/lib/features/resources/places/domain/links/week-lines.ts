import { WEEKDAYS, type Weekday } from '../hours/hour-words.ts';
import { hoursFromWords } from '../hours/said-hours.ts';
import { type HourSpan, spansRead } from '../hours/spans.ts';
import { EMPTY_WEEK, hoursOf, weekOf } from '../hours/week.ts';

/** A line for each day, as somebody says it: « 9h-12h et 14h-17h », « fermé », nothing. */
export type WeekLines = Record<Weekday, string>;

/** Hours that a line for each day can say; null: they say more than a week. */
export function linesOfHours(hours: string | null): WeekLines | null {
	const week = hours === null ? EMPTY_WEEK : weekOf(hours);
	if (!week) return null;
	const closed = hours === null ? '' : 'fermé';
	return Object.fromEntries(
		WEEKDAYS.map((day, nth) => [day, week.days[nth]!.map(spanSaid).join(' et ') || closed])
	) as WeekLines;
}

/**
 * The same back, as OpenStreetMap writes it; what was said of holidays and of dates is left as it was. A day that
 * cannot be read is named; null: nothing is open.
 */
export function hoursOfLines(
	lines: WeekLines,
	before: string | null
): { hours: string | null } | { unread: Weekday } {
	const days: HourSpan[][] = [];
	for (const day of WEEKDAYS) {
		const spans = spansSaid(day, lines[day].trim());
		if (!spans) return { unread: day };
		days.push(spans);
	}
	const week = (before && weekOf(before)) || EMPTY_WEEK;
	return { hours: hoursOf({ ...week, days }) };
}

function spansSaid(day: Weekday, line: string): HourSpan[] | null {
	if (line === '') return [];
	const read = hoursFromWords(`${day} ${line}`);
	return read === null ? null : spansRead(read.slice(read.indexOf(' ') + 1));
}

const spanSaid = ({ from, until }: HourSpan) => `${clock(from)}-${clock(until)}`;

/** « 9h », « 17h30 ». */
function clock(time: string): string {
	const [hour, minute] = time.split(':') as [string, string];
	return `${Number(hour)}h${minute === '00' ? '' : minute}`;
}
