import { readCalendar } from '#lib/features/learning/closures/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import {
	type CourseDates,
	courseDates,
	type CourseRule
} from '../../domain/seances/course-dates.ts';

/** The dates a course would have in the acting centre’s calendar; writes nothing. */
export async function foreseeSeances(db: Db, rule: CourseRule): Promise<CourseDates> {
	return courseDates(rule, await readCalendar(db, rule.firstDay));
}
