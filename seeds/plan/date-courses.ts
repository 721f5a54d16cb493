import { daysAfter, daysAround, daysFrom, monthsLabel } from '../calendar/course-days.ts';
import type { CentreContent } from './centre-content.ts';
import { isFree } from './free-programmes.ts';
import type { DatedCourse } from './planned.ts';

/** Days of rest between a past course and the one running today. */
const REST_DAYS = 6;

/** The year whose report is being finished: until March, it is still last year's. */
export function reportYear(today: string): number {
	const { year, month } = Temporal.PlainDate.from(today);
	return month <= 3 ? year - 1 : year;
}

/** Every course of a centre with its dates, so that it is alive on that day; oldest first. */
export function dateCourses(content: CentreContent, today: string): DatedCourse[] {
	const running = content.running.flatMap((course) =>
		asCycle(
			course.programme,
			course.groups.map((group) => ({
				group,
				size: group.size,
				days: daysAround(group, course.done, today)
			}))
		)
	);
	const next = content.next.flatMap((course) =>
		asCycle(
			course.programme,
			course.groups.map((group) => ({
				group,
				size: group.size,
				days: daysAfter(group, lastDayOf(running, course.programme) ?? today)
			}))
		)
	);
	return [...pastCourses(content, running, today), ...running, ...next].sort((a, b) =>
		a.days[0]!.localeCompare(b.days[0]!)
	);
}

function pastCourses(content: CentreContent, running: DatedCourse[], today: string): DatedCourse[] {
	const thisYear = reportYear(today);
	return content.past.flatMap(({ programme, opens, groups }) =>
		[thisYear - 1, thisYear].flatMap((year, index) => {
			const cycle = asCycle(
				programme,
				groups
					.map((group) => ({
						group,
						size: group.sizes[index]!,
						days: daysFrom(group, year, opens)
					}))
					.filter(({ size }) => size > 0)
			);
			const limit = firstDayOf(running, programme) ?? today;
			const mustEndBefore = Temporal.PlainDate.from(limit < today ? limit : today);
			const last = lastDayOf(cycle, programme);
			const isOver = last && last < mustEndBefore.subtract({ days: REST_DAYS }).toString();
			return isOver ? cycle : [];
		})
	);
}

type Undated = Pick<DatedCourse, 'group' | 'size' | 'days'>;

/** The groups of one cycle share its year and its name, taken from all their days. */
function asCycle(programme: string, groups: Undated[]): DatedCourse[] {
	const days = groups.flatMap((group) => group.days).sort();
	if (days.length === 0) return [];
	const year = Number(days[0]!.slice(0, 4));
	// Where one comes freely there is no cycle to follow: it is open all the year.
	const cycleLabel = isFree(programme) ? `année ${year}` : monthsLabel(days);
	return groups.map((group) => ({ programme, year, cycleLabel, ...group }));
}

function firstDayOf(courses: DatedCourse[], programme: string): string | undefined {
	return daysOf(courses, programme)[0];
}

function lastDayOf(courses: DatedCourse[], programme: string): string | undefined {
	return daysOf(courses, programme).at(-1);
}

function daysOf(courses: DatedCourse[], programme: string): string[] {
	return courses
		.filter((course) => course.programme === programme)
		.flatMap(({ days }) => days)
		.sort();
}
