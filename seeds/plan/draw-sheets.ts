import type { Mark } from '#lib/features/learning/workshops/index.ts';
import { isFree } from './free-programmes.ts';
import type { DatedCourse, PlannedGroup, PlannedMember } from './planned.ts';
import type { Chance } from './seeded-random.ts';

/** Séance at which the story's cancellation falls, and at which its leaver is gone. */
const CANCELLED_AT = 2;
const GONE_AT = 4;

/** What the animator wrote of the séances before today: marks, a cancellation, or nothing yet. */
export function drawSheets(
	chance: Chance,
	course: DatedCourse,
	members: PlannedMember[],
	today: string
): PlannedGroup['sheets'] {
	const { story } = course.group;
	const done = course.days.filter((day) => day < today);
	if (isFree(course.programme)) return drawVisits(chance, members, done);
	const habits = new Map(members.map((member) => [member, 0.8 + 0.19 * chance.next()]));
	const leaver = story.leaver && done.length > GONE_AT ? members.at(-1) : undefined;
	if (leaver) leaver.leaves = { on: done[GONE_AT]!, reason: story.leaver! };
	const sheets: PlannedGroup['sheets'] = new Map();
	for (const [at, day] of done.entries()) {
		if (story.leftToFill && at === done.length - 1) continue;
		if (story.cancelled && at === CANCELLED_AT) {
			sheets.set(day, { kind: 'cancelled', reason: story.cancelled });
			continue;
		}
		const present = members.filter((member) => !member.leaves || day < member.leaves.on);
		const marks = new Map(present.map((member) => [member, drawMark(chance, habits.get(member)!)]));
		if (leaver && marks.has(leaver)) marks.set(leaver, { kind: at < 2 ? 'present' : 'absent' });
		if (story.late && at === done.length - 1) {
			marks.set(members[0]!, { kind: 'late', minutes: story.late });
		}
		const minutes = minutesOf(course);
		const endsEarly = chance.hits(0.05) && ![...marks.values()].some(({ kind }) => kind === 'late');
		sheets.set(day, { kind: 'filled', marks, realMinutes: endsEarly ? minutes - 15 : null });
	}
	return sheets;
}

/** « 5 fois, comme 10 fois »: each comes to her own rhythm, and only who came is noted. */
function drawVisits(
	chance: Chance,
	members: PlannedMember[],
	days: string[]
): PlannedGroup['sheets'] {
	const rhythms = members.map(() => 0.25 + 0.5 * chance.next());
	return new Map(
		days.map((day) => {
			const came = members.filter((_, at) => chance.hits(rhythms[at]!));
			const there = came.length > 0 ? came : members.slice(0, 1);
			const marks = new Map<PlannedMember, Mark>(there.map((one) => [one, { kind: 'present' }]));
			return [day, { kind: 'filled', marks, realMinutes: null }];
		})
	);
}

function drawMark(chance: Chance, habit: number): Mark {
	if (chance.hits(habit)) {
		return chance.hits(0.03)
			? { kind: 'late', minutes: chance.pick([5, 10, 15]) }
			: { kind: 'present' };
	}
	return { kind: chance.hits(0.55) ? 'excused' : 'absent' };
}

function minutesOf(course: DatedCourse): number {
	const [from, to] = course.group.hours.map((clock) => Temporal.PlainTime.from(clock));
	return from!.until(to!).total('minutes');
}
