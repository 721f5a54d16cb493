import { plain } from './plain-words.ts';
import type { ClockTime } from '../../register.ts';

export const TIME = String.raw`(\d{1,2})\s*(?:(?:h(?:eures?)?|:)\s*([0-5]\d)?)`;

/** A single moment alone in its cell: "14h15", "9:30". */
export function readClockTime(text: string): ClockTime | undefined {
	const match = new RegExp(`^(?:a\\s+)?${TIME}(?::00)?$`).exec(plain(text));
	return match ? clockTime(match[1], match[2]) : undefined;
}

/** "09:30" from its hours and minutes; none from 24 on. */
export function clockTime(
	hours: string | undefined,
	minutes: string | undefined
): ClockTime | undefined {
	const hour = Number(hours);
	return hour < 24 ? `${String(hour).padStart(2, '0')}:${minutes || '00'}` : undefined;
}

/** Minutes from one clock time to another of the same day. */
export function minutesBetween(start: ClockTime, end: ClockTime): number {
	return minutesOf(end) - minutesOf(start);
}

function minutesOf(time: ClockTime): number {
	return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** The clock time some minutes later. */
export function clockAfter(start: ClockTime, minutes: number): ClockTime {
	const total = minutesOf(start) + minutes;
	const part = (value: number) => String(value).padStart(2, '0');
	return `${part(Math.floor(total / 60) % 24)}:${part(total % 60)}`;
}
