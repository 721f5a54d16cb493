import { reportYear } from '../plan/date-courses.ts';
import { chanceOf } from '../plan/seeded-random.ts';
import type { Telling } from './centre-telling.ts';
import { todayOf } from './course-calendar.ts';
import { type Course, drawCourse, drawCourses, drawNextCourse, seatsFor } from './draw-courses.ts';
import { meet, type Newcomers } from './meet-residents.ts';
import { openCentre } from './open-centre.ts';
import type { Rows } from './rows.ts';
import { type CentreShape, shareOut, YEARS } from './shape.ts';
import { tellCancelledCycles } from './tell-cancelled-cycles.ts';
import { tellDesk } from './tell-desk.ts';
import { tellFiches } from './tell-fiches.ts';
import { tellGroup } from './tell-group.ts';
import { tellMembers } from './tell-members.ts';
import { tellResidents } from './tell-residents.ts';
import { tellSheets } from './tell-sheets.ts';

/** Everything a centre wrote in ten years, as rows; the same seed and day always tell the same. */
export function tellCentre(seed: number, shape: CentreShape, now: Temporal.Instant): Told {
	const today = todayOf(now);
	const last = reportYear(today);
	const years = { first: last - YEARS + 1, last };
	const chance = chanceOf(`échelle ${seed} centre ${shape.rank}`);
	const telling = openCentre({ shape, chance, today, now: now.epochMilliseconds, years });
	const alike = Array.from({ length: YEARS }, () => 1);
	const marks = shareOut(shape.marks, alike);
	const people = shareOut(shape.people, alike);
	let left = 0;
	for (const [at, yearMarks] of marks.entries()) {
		left = tellYear(telling, years.first + at, yearMarks, people[at]! + left);
	}
	tellNextCourses(telling, left);
	tellCancelledCycles(telling);
	tellFiches(telling);
	tellResidents(telling);
	tellDesk(telling);
	return {
		centreId: telling.centreId,
		directionId: telling.team.direction,
		rows: telling.rows,
		years
	};
}

export type Told = { centreId: string; directionId: string; rows: Rows; years: Telling['years'] };

/** Tells one year until its marks are all written; gives the people who are still to be met. */
function tellYear(telling: Telling, year: number, marks: number, people: number): number {
	const left = { marks };
	const newcomers = { left: people, seats: seatsFor(telling, marks) };
	for (const course of drawCourses(telling, year, marks)) {
		if (left.marks > 0) tellCourse(telling, course, newcomers, left);
	}
	while (left.marks > 0) tellCourse(telling, drawCourse(telling, year), newcomers, left);
	return newcomers.left;
}

function tellCourse(
	telling: Telling,
	course: Course,
	newcomers: Newcomers,
	left: { marks: number }
): void {
	const group = tellGroup(telling, course);
	tellSheets(telling, group, tellMembers(telling, group, newcomers), left);
}

/** Courses whose list is waiting, and the people who are still to be met. */
function tellNextCourses(telling: Telling, people: number): void {
	const newcomers = { left: people, seats: people };
	const usual = Math.ceil(telling.rows.workshop_groups.length / YEARS / 20);
	for (let told = 0; told < usual; told++) {
		const course = drawNextCourse(telling);
		if (course) tellMembers(telling, tellGroup(telling, course), newcomers);
	}
	const [programme] = telling.programmes;
	const course = { programme: programme!, year: telling.years.last, days: [telling.today] };
	while (newcomers.left > 0) meet(telling, newcomers, { listedAt: telling.now, course });
}
