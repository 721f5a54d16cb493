import { type Calendar, closureOn, type Period } from '#lib/features/learning/closures/index.ts';

export type CourseRule = {
	firstDay: string;
	seances: number;
	/** Closed days on which she holds the séance all the same. */
	kept: readonly string[];
};

export type ClosedDay = { day: string; closure: Period };

export type CourseDates = {
	days: string[];
	/** Left out, each with its reason. */
	skipped: ClosedDay[];
	/** Closed, and held all the same. */
	kept: ClosedDay[];
};

/** Weeks after which a course is not looked for any further: the centre would never be open. */
const MOST_WEEKS = 260;

/**
 * The days of a course: one a week from the first, over the days when the centre is closed, unless
 * she keeps one (study-2.3: « 10 sessions de 2 heures par semaine »). Fewer than asked when the
 * calendar never opens.
 */
export function courseDates(rule: CourseRule, calendar: Calendar): CourseDates {
	const dates: CourseDates = { days: [], skipped: [], kept: [] };
	const kept = new Set(rule.kept);
	let date = Temporal.PlainDate.from(rule.firstDay);
	for (let week = 0; week < MOST_WEEKS && dates.days.length < rule.seances; week += 1) {
		const day = date.toString();
		const closure = closureOn(day, calendar);
		if (closure) (kept.has(day) ? dates.kept : dates.skipped).push({ day, closure });
		if (!closure || kept.has(day)) dates.days.push(day);
		date = date.add({ weeks: 1 });
	}
	return dates;
}
