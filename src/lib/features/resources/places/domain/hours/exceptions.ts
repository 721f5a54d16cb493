import { isDay } from '#lib/shared/day.ts';
import type { HourSpan } from './spans.ts';

/** Days that are not as the others; without a span, it is closed. */
export type Exception = Dates & { spans: readonly HourSpan[] };
type Dates = { firstDay: string; lastDay: string };

const MONTHS = [
	...['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun'],
	...['Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
];
const MONTH = `(?:${MONTHS.join('|')})`;
/** « 2026 Dec 24 », « 2026 Dec 24-26 », « 2026 Dec 24-Dec 26 », « 2026 Dec 24-2027 Jan 02 ». */
const DATES = String.raw`\d{4}\s+${MONTH}\s+\d{1,2}(?:\s*-\s*(?:(?:\d{4}\s+)?${MONTH}\s+)?\d{1,2})?`;
const RULE = new RegExp(`^(${DATES}(?:\\s*,\\s*${DATES})*)\\s+(?=off|closed|\\d{1,2}:)(.*)$`);

/** Which dates a rule begins with, each apart, and what it says of them; null: it begins with none. */
export function datesOf(rule: string): { dates: Dates[]; rest: string } | null {
	const [, written, rest] = RULE.exec(rule) ?? [];
	if (written === undefined || rest === undefined) return null;
	const dates = written.split(',').map((text) => readDates(text.trim()));
	return dates.every((one) => one !== null) ? { dates, rest } : null;
}

function readDates(text: string): Dates | null {
	const [from, until] = text.split('-').map((part) => part.trim().split(/\s+/));
	const [year, month, date] = from!;
	const last = until ?? from!;
	const firstDay = dayOf(year!, month!, date!);
	const lastDay = dayOf(last.at(-3) ?? year!, last.at(-2) ?? month!, last.at(-1)!);
	const isWhole = isDay(firstDay) && isDay(lastDay) && firstDay <= lastDay;
	return isWhole ? { firstDay, lastDay } : null;
}

function dayOf(year: string, month: string, date: string): string {
	const nth = String(MONTHS.indexOf(month) + 1).padStart(2, '0');
	return `${year}-${nth}-${date.padStart(2, '0')}`;
}

/** A span of days as OpenStreetMap writes it. */
export function writeDates({ firstDay, lastDay }: Dates): string {
	return firstDay === lastDay ? writeDay(firstDay) : `${writeDay(firstDay)}-${writeDay(lastDay)}`;
}

function writeDay(day: string): string {
	const [year, month, date] = day.split('-');
	return `${year} ${MONTHS[Number(month) - 1]} ${date}`;
}
