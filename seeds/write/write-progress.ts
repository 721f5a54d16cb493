import { findPerson } from '#lib/features/people/people/index.server.ts';
import { keepGain, recordPaper } from '#lib/features/learning/placement/index.server.ts';
import { type Grade, paperItems } from '#lib/features/learning/placement/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { PlannedGroup, PlannedMember, PlannedPerson } from '../plan/planned.ts';
import { type Chance, chanceOf } from '../plan/seeded-random.ts';
import { accepted } from './accepted.ts';
import { actAs } from './act-as.ts';
import { momentOf } from './moment.ts';
import type { Telling } from './telling.ts';

/** How likely « pas encore », « avec aide » and « seule » are, at the first séance and at the last. */
const CHANCES = { before: [7, 5, 2], after: [2, 5, 7] } as const;
const SEEN_AGAIN = 0.8;

/**
 * The sheets that a group filled at its first séance and at its last, typed again by the animator;
 * somebody was missing the second time.
 */
export async function writeProgress(
	db: Db,
	telling: Telling,
	course: PlannedGroup,
	enrolments: Map<PlannedMember, string>,
	known: Map<PlannedPerson, string>
): Promise<void> {
	if (!isMeasured(course, telling.today)) return;
	const chance = chanceOf(`${course.cycleLabel} ${course.group.label} progress`);
	for (const { person, leaves } of enrolments.keys()) {
		const personId = known.get(person)!;
		if (!(await findPerson(db, personId))) continue;
		await fill('before', personId, course.days[0]!);
		if (leaves || !chance.hits(SEEN_AGAIN)) continue;
		await keepGain(db, await fill('after', personId, course.days.at(-1)!));
	}

	async function fill(moment: 'before' | 'after', personId: string, day: string) {
		const { hours, animator } = course.group;
		await actAs(db, telling.team[animator], momentOf(day, hours[1], telling.timeZone, telling.now));
		const ticked = paperItems(moment).map(({ id }) => ({ item: id, answer: draw(chance, moment) }));
		return accepted(await recordPaper(db, { personId, moment, day, ticked })).id;
	}
}

/** Of the past twelve months: before, the answers would have been erased since long. */
function isMeasured({ group, days }: PlannedGroup, today: string): boolean {
	const last = days.at(-1)!;
	const aYearAgo = Temporal.PlainDate.from(today).subtract({ years: 1 }).toString();
	return Boolean(group.story.measured) && last < today && last > aYearAgo;
}

function draw(chance: Chance, moment: 'before' | 'after'): Grade {
	const [none, helped, alone] = CHANCES[moment];
	return chance.weighted<Grade>([
		[0, none],
		[1, helped],
		[2, alone]
	]);
}
