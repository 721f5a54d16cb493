import { publicHolidays } from '#lib/shared/french-holidays.ts';

/** Days on which no centre of the demonstration opens: public holidays and the Christmas break. */
export function closedDays(year: number): string[] {
	const newYear = Temporal.PlainDate.from({ year, month: 1, day: 1 });
	const christmas = Temporal.PlainDate.from({ year, month: 12, day: 24 });
	const closed = [
		...publicHolidays(year).keys(),
		...[0, 1, 2, 3].map((days) => newYear.add({ days }).toString()),
		...[0, 1, 2, 3, 4, 5, 6, 7].map((days) => christmas.add({ days }).toString())
	];
	return [...new Set(closed)].sort();
}
