import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { labelOf } from '../../domain/groups/group-name.ts';
import { markOfLine, markWord } from '../../domain/attendance/mark-word.ts';
import { pocketNames, type PocketSheet } from '../../domain/attendance/pocket-sheet.ts';
import { showAttendanceSheet } from './show-attendance-sheet.ts';

/** What a phone is given of a séance: first names and marks. Null when the centre has no such séance. */
export async function readPocketSheet(
	db: Db,
	seanceId: string,
	owner: string
): Promise<(PocketSheet & { cancelled: boolean }) | null> {
	const sheet = await showAttendanceSheet(db, seanceId);
	if (!sheet) return null;
	const names = await namesOf(
		db,
		sheet.lines.map(({ enrolmentId }) => enrolmentId)
	);
	return {
		seanceId,
		owner,
		day: sheet.seance.day,
		title: [sheet.programmeName, labelOf(sheet.groupLabel)].filter(Boolean).join(', '),
		minutes: sheet.seance.realMinutes ?? sheet.seance.plannedMinutes,
		cancelled: sheet.seance.cancelled,
		comesFreely: sheet.comesFreely,
		lines: sheet.lines.map((line) => {
			const mark = markOfLine(line);
			return {
				enrolmentId: line.enrolmentId,
				firstName: names.get(line.enrolmentId)!,
				absenceAnnounced: line.absenceAnnounced,
				known: mark && markWord(mark)
			};
		})
	};
}

async function namesOf(db: Db, enrolments: string[]): Promise<Map<string, string>> {
	const { rows } = await sql<{ id: string; given: string | null; family: string | null }>`
		select e.id, i.given_name as given, i.family_name as family
		from enrolments e left join person_identities i on i.person_id = e.person_id
		where e.id = any(${enrolments}::uuid[])
		order by i.family_name nulls last, i.given_name, e.id`.execute(db);
	const names = pocketNames(rows);
	return new Map(rows.map(({ id }, at) => [id, names[at]!]));
}
