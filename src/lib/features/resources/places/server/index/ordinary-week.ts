import { publicHolidays } from '#lib/shared/french-holidays.ts';
import { type Span, spansOfDays } from './hours-reader.ts';

/** Monday first. */
export type OrdinaryWeek = Span[][];

/**
 * When a place is open in a week like the others, read from hours as OpenStreetMap writes them: what a paper may
 * say that lies there for months. Null when they cannot be read.
 */
export async function ordinaryWeek(hours: string, today: string): Promise<OrdinaryWeek | null> {
	return spansOfDays(hours, weekWithoutHoliday(today));
}

/** The first whole week from that day on in which nothing closes everywhere. */
function weekWithoutHoliday(today: string): string[] {
	const day = Temporal.PlainDate.from(today);
	let monday = day.add({ days: 8 - day.dayOfWeek });
	for (;;) {
		const days = Array.from({ length: 7 }, (_, n) => monday.add({ days: n }));
		if (days.every((one) => !publicHolidays(one.year).has(one.toString()))) return days.map(String);
		monday = monday.add({ weeks: 1 });
	}
}
