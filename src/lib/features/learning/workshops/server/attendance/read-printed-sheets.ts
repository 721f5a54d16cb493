import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { PrintedSheet } from '../../domain/attendance/printed-sheet.ts';
import { readProgrammeContents } from '../programmes/programme-contents.ts';
import { showGroup } from '../groups/show-group.ts';

type Expected = {
	enrolmentId: string;
	number: number;
	name: string | null;
	from: string | null;
	until: string | null;
};

/**
 * What is printed for a group, in order of date: the séance asked for, or all that are neither noted
 * nor cancelled. Null when the centre has no such group.
 */
export async function readPrintedSheets(
	db: Db,
	groupId: string,
	seanceId?: string
): Promise<PrintedSheet[] | null> {
	const [group, people, { contents }] = await Promise.all([
		showGroup(db, groupId),
		expectedIn(db, groupId),
		readProgrammeContents(db, { groupId })
	]);
	if (!group) return null;
	return group.seances
		.filter(({ id, cancelled, marks }) => (seanceId ? id === seanceId : !cancelled && marks === 0))
		.map(({ day, startsAt, minutes }) => ({
			programmeName: group.programme.name,
			groupLabel: group.label,
			animators: group.animators,
			day,
			startsAt,
			minutes,
			contents,
			lines: people.filter(({ from, until }) => (!from || from <= day) && (!until || until > day))
		}));
}

/** Everybody who is or was in the group, each with her number (that of show-attendance-sheet.ts). */
async function expectedIn(db: Db, groupId: string): Promise<Expected[]> {
	const { rows } = await sql<Expected>`
		select e.id as "enrolmentId", row_number() over (order by e.id) as number,
			i.given_name || ' ' || i.family_name as name,
			e.enrolled_on as "from", d.left_on as until
		from enrolments e
		left join person_identities i on i.person_id = e.person_id
		left join departures d on d.enrolment_id = e.id
		where e.group_id = ${groupId}
		order by e.id`.execute(db);
	return rows;
}
