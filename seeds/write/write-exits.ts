import { mayKeepName } from '#lib/features/people/people/index.ts';
import type { ExitWord } from '#lib/features/learning/workshops/index.ts';
import { recordExits } from '#lib/features/learning/workshops/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { PlannedGroup, PlannedMember } from '../plan/planned.ts';
import { accepted } from './accepted.ts';
import { actAs } from './act-as.ts';
import { momentOf } from './moment.ts';
import type { Telling } from './telling.ts';

/**
 * The animator asks everybody at the last séance, and notes the answers of the group at once. Whoever
 * is told without a name has no answer.
 */
export async function writeExits(
	db: Db,
	telling: Telling,
	course: PlannedGroup,
	groupId: string,
	enrolments: Map<PlannedMember, string>
): Promise<void> {
	const words = new Map<string, ExitWord>();
	for (const [{ person, says }, enrolmentId] of enrolments) {
		if (says && mayKeepName(person.lastContact, telling.today)) words.set(enrolmentId, says);
	}
	if (words.size === 0) return;
	const { hours, animator } = course.group;
	const day = course.days.at(-1)!;
	await actAs(db, telling.team[animator], momentOf(day, hours[1], telling.timeZone, telling.now));
	accepted(await recordExits(db, { groupId, words, day, today: telling.today }));
}
