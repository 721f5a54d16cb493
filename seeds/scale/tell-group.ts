import type { Telling } from './centre-telling.ts';
import { clockOf, minutesOf, momentOf, shifted, written } from './course-calendar.ts';
import type { Course } from './draw-courses.ts';
import { noteJournal } from './note-journal.ts';

/** Days before the first séance on which a course is planned, and its list is made. */
const PLANNED_BEFORE = 21;
const LISTED_BEFORE = 8;

export type ToldGroup = {
	id: string;
	course: Course;
	animator: string;
	/** When its list is made (epoch milliseconds). */
	listedAt: number;
	seances: { id: string; day: string; endsAt: number }[];
};

/** Writes down a group with its cycle, its animator and its séances. */
export function tellGroup(telling: Telling, course: Course): ToldGroup {
	const { chance, rows, centreId, newId, team } = telling;
	const animator = chance.pick(team.animators);
	const opening = momentOf(course.days[0]!, '10:30');
	const at = Math.min(shifted(opening, -PLANNED_BEFORE), telling.now);
	const stamp = { recorded_at: written(at), recorded_by: animator };
	const cycle = cycleOf(telling, course, stamp, at);
	const id = newId(at);
	cycle.groups++;
	const minutes = course.programme.minutes;
	rows.workshop_groups.push({
		id,
		centre_id: centreId,
		cycle_id: cycle.id,
		label: `Groupe ${cycle.groups}`,
		weekday: Temporal.PlainDate.from(course.days[0]!).dayOfWeek,
		starts_at: course.startsAt,
		ends_at: clockOf(minutesOf(course.startsAt) + minutes),
		venue: null,
		capacity: course.programme.capacity,
		...stamp
	});
	rows.group_animators.push({
		group_id: id,
		staff_id: animator,
		centre_id: centreId,
		recorded_at: stamp.recorded_at
	});
	const seances = course.days.map((day) => ({
		id: newId(at),
		day,
		endsAt: momentOf(day, course.startsAt) + minutes * 60_000
	}));
	for (const seance of seances) {
		rows.seances.push({
			id: seance.id,
			centre_id: centreId,
			group_id: id,
			day: seance.day,
			starts_at: course.startsAt,
			planned_minutes: minutes,
			real_minutes: null,
			venue: null,
			...stamp
		});
	}
	noteJournal(telling, at, { staffId: animator, role: 'animateur' }, ['plan', 'group', id]);
	const listedAt = Math.min(shifted(opening, -LISTED_BEFORE), telling.now);
	return { id, course, animator, listedAt, seances };
}

const PERIODS = [
	'janvier-février',
	'mars-avril',
	'mai-juin',
	'juillet-août',
	'septembre-octobre',
	'novembre-décembre'
];

function cycleOf(
	{ rows, cycles, centreId, newId }: Telling,
	{ programme, year, days }: Course,
	stamp: { recorded_at: string; recorded_by: string },
	at: number
): { id: string; groups: number } {
	const month = Number(days[0]!.slice(5, 7));
	const label = /^(year|free)$/.test(programme.format)
		? `année ${year}`
		: PERIODS[Math.floor((month - 1) / 2)]!;
	return cycles.getOrInsertComputed(`${programme.slug} ${year} ${label}`, () => {
		const id = newId(at);
		rows.cycles.push({
			id,
			centre_id: centreId,
			programme_id: programme.id,
			year,
			label,
			...stamp
		});
		return { id, groups: 0 };
	});
}
