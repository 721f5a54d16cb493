import { plainDay } from '#lib/shared/french-dates.ts';

const WRITTEN = /^(\d{4})-W(\d\d)$/;

/** A week as an address says it, « 2027-W09 »: the one of the year that holds its Thursday (ISO 8601). */
export function weekOf(day: string): string {
	const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(day);
	return `${yearOfWeek}-W${String(weekOfYear).padStart(2, '0')}`;
}

/** The Monday of a day’s own week, whatever the year or the clock does meanwhile. */
export function mondayOf(day: string): string {
	const date = Temporal.PlainDate.from(day);
	return date.subtract({ days: date.dayOfWeek - 1 }).toString();
}

/** The Monday of a week that an address says; null for one that no calendar has, as 2027-W53. */
export function mondayOfWeek(text: string): string | null {
	const [, year, week] = WRITTEN.exec(text) ?? [];
	if (!year || !week || year < '1990' || year > '2199') return null;
	// The fourth of January is always in the first week.
	const first = mondayOf(`${year}-01-04`);
	const monday = Temporal.PlainDate.from(first)
		.add({ weeks: Number(week) - 1 })
		.toString();
	return weekOf(monday) === text ? monday : null;
}

/** A week begun on that Monday, day by day. */
export function daysOfWeek(monday: string): string[] {
	return Array.from({ length: 7 }, (_, days) => dayAfter(monday, days));
}

/** So many days after that one, or before it. */
export const dayAfter = (day: string, days: number): string =>
	Temporal.PlainDate.from(day).add({ days }).toString();

/** « Semaine 9, du 1er au 7 mars 2027 »: a team names weeks by their number, and by their days. */
export function weekName(monday: string): string {
	const number = Number(weekOf(monday).slice(-2));
	const sunday = dayAfter(monday, 6);
	const words = plainDay(monday).split(' ');
	const shared = sunday.startsWith(monday.slice(0, 7))
		? 1
		: sunday.slice(0, 4) === monday.slice(0, 4)
			? 2
			: 3;
	return `Semaine ${number}, du ${words.slice(0, shared).join(' ')} au ${plainDay(sunday)}`;
}
