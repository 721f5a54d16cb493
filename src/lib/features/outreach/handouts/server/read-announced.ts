import { readCalendar } from '#lib/features/learning/closures/index.server.ts';
import { closureOn } from '#lib/features/learning/closures/index.ts';
import { dayAfter, daysOfWeek, mondayOf, mondayOfWeek } from '#lib/features/learning/week/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import {
	type Announcement,
	announceCourse,
	announceDropIns,
	isCourse
} from '../domain/announcement.ts';
import type { ProgrammeOfWeek } from '../domain/week-programme.ts';
import { readPlanned } from './read-planned.ts';

/** How long before it begins a course may be announced. */
const AHEAD = 180;

/** The courses with a séance to come, each under its group, with the name of its cycle. */
export async function listAnnounced(
	db: Db,
	today: string
): Promise<{ id: string; label: string; announcement: Announcement }[]> {
	const occasions = await readPlanned(db, { from: today, until: dayAfter(today, AHEAD) });
	return occasions.filter(isCourse).map((course) => ({
		id: course.id,
		label: course.course.label,
		announcement: announceCourse(course)
	}));
}

/**
 * What may be announced under that name: a group by its identifier, or the slots of a week, « 2027-W09 »,
 * those of today and later. Null: nothing of it is to come.
 */
export async function findAnnounced(
	db: Db,
	name: string,
	today: string
): Promise<Announcement | null> {
	const monday = mondayOfWeek(name);
	if (monday) return readDropInsOf(db, monday, today);
	const announced = await listAnnounced(db, today);
	return announced.find(({ id }) => id === name)?.announcement ?? null;
}

/** The slots of a week that are to come; null: none. */
export async function readDropInsOf(
	db: Db,
	monday: string,
	today: string
): Promise<Announcement | null> {
	const from = mondayOf(today) === monday ? today : monday;
	const occasions = await readPlanned(db, { from, until: dayAfter(monday, 6) });
	const slots = occasions.filter((one) => !isCourse(one));
	return slots.length > 0 ? announceDropIns(monday, slots) : null;
}

/** The whole week that holds a day, for the door: slots and séances, each on its own day. */
export async function readProgramme(db: Db, monday: string): Promise<ProgrammeOfWeek> {
	const days = daysOfWeek(monday);
	// An occasion says the hours of its next séance alone: day by day, each has its own.
	const read = await Promise.all(days.map((day) => readPlanned(db, { from: day, until: day })));
	const calendar = await readCalendar(db, monday);
	return {
		days,
		occasions: read.flat(),
		closed: new Set(
			days.filter((day) => {
				const closure = closureOn(day, calendar);
				return closure !== null && closure.kind !== 'school-holiday';
			})
		)
	};
}
