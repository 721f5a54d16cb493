import {
	enrolPerson,
	planGroup,
	recordDeparture,
	showGroup
} from '#lib/features/learning/workshops/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { closedDays } from '../calendar/closed-days.ts';
import type { PlannedGroup, PlannedMember, PlannedPerson } from '../plan/planned.ts';
import { accepted } from './accepted.ts';
import { actAs } from './act-as.ts';
import { daysBefore, momentOf } from './moment.ts';
import type { Telling } from './telling.ts';
import { writeExits } from './write-exits.ts';
import { writePerson } from './write-person.ts';
import { writeProgress } from './write-progress.ts';
import { writeSaid } from './write-said.ts';
import { writeSheets } from './write-sheets.ts';

/** Days before the first séance on which a course is planned, and its list is made. */
const PLANNED_BEFORE = 21;
const LISTED_BEFORE = 8;

/** Plans a group, makes its list, then tells its séances one after the other. */
export async function writeGroup(
	db: Db,
	telling: Telling,
	group: PlannedGroup,
	known: Map<PlannedPerson, string>
): Promise<void> {
	const groupId = await writePlan(db, telling, group);
	const enrolments = await writeList(db, telling, group, groupId, known);
	if (group.sheets.size === 0) return;
	const { seances } = (await showGroup(db, groupId))!;
	await writeSheets(
		db,
		telling,
		group,
		new Map(seances.map(({ day, id }) => [day, id])),
		enrolments
	);
	for (const [{ leaves }, enrolmentId] of enrolments) {
		if (!leaves) continue;
		db.acting.at = momentOf(leaves.on, '09:00', telling.timeZone, telling.now);
		accepted(await recordDeparture(db, { enrolmentId, leftOn: leaves.on, reason: leaves.reason }));
	}
	await writeExits(db, telling, group, groupId, enrolments);
	await writeProgress(db, telling, group, enrolments, known);
	await writeSaid(db, telling, group, groupId);
}

async function writePlan(db: Db, telling: Telling, course: PlannedGroup): Promise<string> {
	const { group, days, programme, year, cycleLabel } = course;
	const animator = telling.team[group.animator];
	const planned = daysBefore(days[0]!, PLANNED_BEFORE);
	await actAs(db, animator, momentOf(planned, '17:00', telling.timeZone, telling.now));
	const [startsAt, endsAt] = group.hours;
	const { id } = accepted(
		await planGroup(db, {
			programmeId: telling.programmes.get(programme)!,
			year,
			cycleLabel,
			groupLabel: group.label,
			firstDay: days[0]!,
			seances: days.length,
			startsAt,
			endsAt,
			venue: group.venue,
			animators: [animator.staffId!],
			skipped: closedDays(year)
		})
	);
	return id;
}

async function writeList(
	db: Db,
	telling: Telling,
	course: PlannedGroup,
	groupId: string,
	known: Map<PlannedPerson, string>
): Promise<Map<PlannedMember, string>> {
	const listed = daysBefore(course.days[0]!, LISTED_BEFORE);
	const at = momentOf(listed, '10:30', telling.timeZone, telling.now);
	await actAs(db, telling.team.accueil, at);
	const enrolments = new Map<PlannedMember, string>();
	for (const member of course.members) {
		const personId =
			known.get(member.person) ?? (await writePerson(db, member.person, telling.today));
		known.set(member.person, personId);
		const { id } = accepted(await enrolPerson(db, { groupId, personId }));
		enrolments.set(member, id);
	}
	return enrolments;
}
