import { datesOf, type Exception, writeDates } from './exceptions.ts';
import { type HourSpan, SPANS, spansRead, spansWritten } from './spans.ts';

/** The hours of a place as somebody types them: a week, the public holidays, the days that are not as the others. */
export type Week = {
	/** Monday first; two spans a day at most; none: closed. */
	days: readonly (readonly HourSpan[])[];
	/** On public holidays; null: nobody has said. */
	holidays: readonly HourSpan[] | null;
	/** In the order they were told: the last holds. */
	exceptions: readonly Exception[];
};

export const EMPTY_WEEK: Week = {
	days: Array.from({ length: 7 }, () => []),
	holidays: null,
	exceptions: []
};

const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const DAY = `(?:${DAYS.join('|')})`;
const RULE = new RegExp(
	`^(?<days>(?:${DAY}|PH)(?:\\s*[-,]\\s*(?:${DAY}|PH))*)?\\s*(?<spans>${SPANS}|off|closed)$`
);

/**
 * A week as OpenStreetMap writes it; null: it says of no day that the place is open, and that is no week. Holidays
 * come after the days, dates after both: the last that speaks of a day holds.
 */
export function hoursOf(week: Week): string | null {
	const isOpen = [...week.days, ...week.exceptions.map(({ spans }) => spans)].some(
		(spans) => spans.length > 0
	);
	if (!isOpen) return null;
	const days = runsOf(week.days)
		.filter(({ spans }) => spans.length > 0)
		.map(({ first, last, spans }) => `${daysWritten(first, last)} ${spansWritten(spans)}`);
	const holidays = week.holidays ? [`PH ${spansWritten(week.holidays)}`] : [];
	const dates = week.exceptions.map(
		(exception) => `${writeDates(exception)} ${spansWritten(exception.spans)}`
	);
	return [...days, ...holidays, ...dates].join('; ');
}

/**
 * Hours that OpenStreetMap writes, as a week; null: they say something that a week does not show, and they are kept
 * as they are.
 */
export function weekOf(hours: string): Week | null {
	const days: HourSpan[][] = Array.from({ length: 7 }, () => []);
	let holidays: HourSpan[] | null = null;
	const exceptions: Exception[] = [];
	for (const rule of hours.split(';').map((text) => text.trim())) {
		if (rule === '') continue;
		const dated = datesOf(rule);
		if (dated) {
			const spans = spansRead(dated.rest);
			if (!spans) return null;
			exceptions.push(...dated.dates.map((dates) => ({ ...dates, spans })));
			continue;
		}
		// Told after, a day of the week would speak of holidays and of dates too.
		if (holidays || exceptions.length > 0) return null;
		const { days: named, spans: said }: Named =
			rule === '24/7' ? ALWAYS : (RULE.exec(rule)?.groups ?? {});
		const spans = said === undefined ? null : spansRead(said);
		const told = daysRead(named ?? 'Mo-Su');
		if (!spans || !told) return null;
		for (const day of told.days) days[day] = spans;
		if (told.isHoliday) holidays = spans;
	}
	return { days, holidays, exceptions };
}

type Named = { days?: string; spans?: string };
const ALWAYS: Named = { spans: '00:00-24:00' };

function daysRead(named: string): { days: number[]; isHoliday: boolean } | null {
	const parts = named.split(',').map((part) => part.trim());
	const days: number[] = [];
	for (const part of parts.filter((one) => one !== 'PH')) {
		const [first, last = first] = part.split('-').map((day) => DAYS.indexOf(day.trim()));
		if (first === undefined || last === undefined || first < 0 || last < 0) return null;
		const length = ((last - first + 7) % 7) + 1;
		days.push(...Array.from({ length }, (_, nth) => (first + nth) % 7));
	}
	return { days, isHoliday: parts.includes('PH') };
}

const daysWritten = (first: number, last: number) =>
	first === last ? DAYS[first]! : `${DAYS[first]}-${DAYS[last]}`;

type Run = { first: number; last: number; spans: readonly HourSpan[] };

/** Days alike that follow one another, together. */
export function runsOf(days: Week['days']): Run[] {
	const runs: Run[] = [];
	days.forEach((spans, day) => {
		const run = runs.at(-1);
		if (run && JSON.stringify(run.spans) === JSON.stringify(spans)) run.last = day;
		else runs.push({ first: day, last: day, spans });
	});
	return runs;
}

/** When a place is open on a day: its date before the holiday, the holiday before the day of the week. */
export function openOn(week: Week, day: string, isHoliday: boolean): readonly HourSpan[] {
	const dated = week.exceptions.findLast(
		({ firstDay, lastDay }) => firstDay <= day && day <= lastDay
	);
	if (dated) return dated.spans;
	if (isHoliday && week.holidays) return week.holidays;
	return week.days[Temporal.PlainDate.from(day).dayOfWeek - 1]!;
}
