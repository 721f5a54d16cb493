import { closedDays } from './closed-days.ts';

/** A weekly course: its ISO weekday (1 is Monday) and how many séances it counts. */
export type Course = { weekday: number; seances: number };

/** Days since the last held cycle before the next one opens. */
const REST_DAYS = 14;

/** A course that opened at a fixed date ("01-12") of a year. */
export function daysFrom(course: Course, year: number, opens: string): string[] {
	const days = openDaysOn(course.weekday, year);
	const first = days.findIndex((day) => day >= `${year}-${opens}`);
	return days.slice(first, first + course.seances);
}

/**
 * A course running today, with about `done` séances before today. It keeps within one year, as
 * the centres' seasons do: in January it is about to open, in late December it has just ended.
 */
export function daysAround(course: Course, done: number, today: string): string[] {
	const days = openDaysOn(course.weekday, Number(today.slice(0, 4)));
	const past = days.filter((day) => day < today).length;
	const first = Math.max(0, Math.min(past - done, days.length - course.seances));
	return days.slice(first, first + course.seances);
}

/** The course that follows one ending on `lastDay`: after a rest, and next year when it is late. */
export function daysAfter(course: Course, lastDay: string): string[] {
	const from = Temporal.PlainDate.from(lastDay).add({ days: REST_DAYS }).toString();
	const year = Number(lastDay.slice(0, 4));
	const days = openDaysOn(course.weekday, year).filter((day) => day >= from);
	const fits = days.length >= course.seances;
	return (fits ? days : openDaysOn(course.weekday, year + 1)).slice(0, course.seances);
}

/** The annex's name of a cycle, from the months it covers: "octobre-décembre" (study-2.6). */
export function monthsLabel(days: string[]): string {
	const sorted = [...days].sort();
	const [first, last] = [sorted[0]!, sorted.at(-1)!].map((day) =>
		Temporal.PlainDate.from(day).toLocaleString('fr', { month: 'long' })
	);
	return first === last ? first! : `${first}-${last}`;
}

function openDaysOn(weekday: number, year: number): string[] {
	const closed = new Set(closedDays(year));
	const days: string[] = [];
	let day = Temporal.PlainDate.from({ year, month: 1, day: 1 });
	day = day.add({ days: (weekday - day.dayOfWeek + 7) % 7 });
	for (; day.year === year; day = day.add({ weeks: 1 })) {
		if (!closed.has(day.toString())) days.push(day.toString());
	}
	return days;
}
