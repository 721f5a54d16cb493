import { contentsOf, type Mark } from '#lib/features/learning/workshops/index.ts';
import {
	cancelSeance,
	noteSeanceContents,
	saveAttendance
} from '#lib/features/learning/workshops/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { PlannedGroup, PlannedMember, PlannedSheet } from '../plan/planned.ts';
import { accepted } from './accepted.ts';
import { actAs } from './act-as.ts';
import { daysBefore, momentOf } from './moment.ts';
import type { Telling } from './telling.ts';
import { writeQuestions } from './write-questions.ts';

/** Of the courses of a year: what was done, what is left to see, and what was asked. */
const REMEMBERED_DAYS = 365;

/** The animator closes each sheet at the end of its séance, or cancels it that morning. */
export async function writeSheets(
	db: Db,
	telling: Telling,
	course: PlannedGroup,
	seances: Map<string, string>,
	enrolments: Map<PlannedMember, string>
): Promise<void> {
	const { hours, animator } = course.group;
	const isRecent = course.days.at(-1)! >= daysBefore(telling.today, REMEMBERED_DAYS);
	const contents = isRecent ? contentsOf(course.programme) : [];
	for (const [nth, [day, sheet]] of [...course.sheets].entries()) {
		const clock = sheet.kind === 'cancelled' ? '08:30' : hours[1];
		const at = momentOf(day, clock, telling.timeZone, telling.now);
		await actAs(db, telling.team[animator], at);
		const seance = { id: seances.get(day)!, day };
		await writeSheet(db, seance, sheet, enrolments);
		if (sheet.kind !== 'filled') continue;
		if (contents[nth]) await writeDone(db, seance, contents[nth]);
		if (course.programme === 'senou' && isRecent) await writeQuestions(db, seance, nth);
	}
}

async function writeSheet(
	db: Db,
	seance: { id: string; day: string },
	sheet: PlannedSheet,
	enrolments: Map<PlannedMember, string>
): Promise<void> {
	if (sheet.kind === 'cancelled') {
		accepted(await cancelSeance(db, { seanceId: seance.id, reason: sheet.reason }));
		return;
	}
	const marks = new Map<string, Mark>();
	for (const [member, mark] of sheet.marks) marks.set(enrolments.get(member)!, mark);
	accepted(
		await saveAttendance(db, {
			seanceId: seance.id,
			marks,
			realMinutes: sheet.realMinutes,
			today: seance.day
		})
	);
}

async function writeDone(
	db: Db,
	seance: { id: string; day: string },
	content: string
): Promise<void> {
	const said = { contents: [content], note: '', known: null };
	accepted(await noteSeanceContents(db, { ...said, seanceId: seance.id, today: seance.day }));
}
