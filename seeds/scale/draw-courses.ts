import type { TaughtProgramme, Telling } from './centre-telling.ts';
import { openDaysOn } from './course-calendar.ts';

/** A group to be: its programme, its weekly days, its hour and its seats. */
export type Course = {
	programme: TaughtProgramme;
	year: number;
	days: string[];
	startsAt: string;
	seats: number;
};

/** How often each programme of the network is offered. */
const OFFERED = { ateliers: 35, senou: 30, perfectionnement: 15, numerikids: 10, fablab: 10 };

/** Share of the seats of a course that give a mark: departures, cancellations, empty sheets. */
const MARKED = 0.92;

/** Courses of one resident over the ten years. */
const COURSES_EACH = 1.3;

/** Séances of a course, so that the people and the marks of the centre are what they must be. */
function usualLength({ people, marks }: Telling['shape']): number {
	return marks / (people * COURSES_EACH * MARKED);
}

/** Seats of a year in which `marks` are to be written. */
export function seatsFor(telling: Telling, marks: number): number {
	return marks / (usualLength(telling.shape) * MARKED);
}

/** Courses of a year that together give about `marks`, in order of their first day. */
export function drawCourses(telling: Telling, year: number, marks: number): Course[] {
	const courses: Course[] = [];
	let expected = 0;
	while (expected < marks) {
		const course = drawCourse(telling, year);
		const past = course.days.filter((day) => day < telling.today).length;
		expected += past * course.seats * MARKED;
		courses.push(course);
	}
	return courses.sort((a, b) => a.days[0]!.localeCompare(b.days[0]!));
}

/** One course, of which at least a séance is over. */
export function drawCourse(telling: Telling, year: number): Course {
	const { chance, today } = telling;
	const drawn = drawHours(telling);
	const days = openDaysOn(drawn.weekday, year);
	const past = days.filter((day) => day < today).length;
	const first = chance.between(0, Math.max(0, Math.min(past - 1, days.length - drawn.seances)));
	return course(telling, year, drawn, days.slice(first, first + drawn.seances));
}

/** One course that has not begun: its list is being made. */
export function drawNextCourse(telling: Telling): Course | null {
	const { chance, today } = telling;
	const year = Number(today.slice(0, 4));
	const drawn = drawHours(telling);
	const days = openDaysOn(drawn.weekday, year).filter((day) => day > today);
	if (days.length === 0) return null;
	const first = chance.between(0, Math.max(0, days.length - drawn.seances));
	return course(telling, year, drawn, days.slice(first, first + drawn.seances));
}

type Drawn = { programme: TaughtProgramme; weekday: number; seances: number };

function drawHours({ chance, programmes, shape }: Telling): Drawn {
	const programme = chance.weighted(
		programmes.map((one) => [one, OFFERED[one.slug as keyof typeof OFFERED] ?? 10] as const)
	);
	const usual = usualLength(shape);
	return {
		programme,
		weekday: programme.slug === 'numerikids' ? 3 : chance.between(1, 6),
		seances: chance.between(Math.max(2, Math.round(usual * 0.5)), Math.round(usual * 1.5))
	};
}

const STARTS = ['09:00', '10:30', '14:00', '16:00', '17:30'];

function course({ chance }: Telling, year: number, { programme }: Drawn, days: string[]): Course {
	const seats = Math.max(3, programme.capacity - chance.between(0, 2));
	return { programme, year, days, startsAt: chance.pick(STARTS), seats };
}
