import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import {
	type AttendanceRefusal,
	type Mark,
	onlyWhoCame,
	refuseSheet
} from '../../domain/attendance/attendance.ts';
import { conflictsBetween, type MarkConflict } from '../../domain/attendance/sheet-conflict.ts';
import { readRecordedMarks } from './read-recorded-marks.ts';
import { showAttendanceSheet } from './show-attendance-sheet.ts';

export type AttendanceEntry = {
	seanceId: string;
	/** One mark an enrolment; people left out keep what they had. */
	marks: Map<string, Mark>;
	/**
	 * The word of each mark that the page or the phone showed: what somebody else has noted since is
	 * never overwritten unseen. Left out by who writes from a register, where the last file stands.
	 */
	known?: ReadonlyMap<string, string>;
	/** Null leaves the planned duration; left out, what it lasted stays as it was noted. */
	realMinutes?: number | null;
	today: string;
};

export type ConflictRefusal = { refusal: 'conflict'; message: string; conflicts: MarkConflict[] };

/**
 * Writes the marks of a séance and closes its sheet, all or nothing. Posting the same sheet
 * twice leaves the same marks. Two people closing at once: the second one is shown what the first
 * noted, and chooses.
 */
export async function saveAttendance(
	db: Db,
	entry: AttendanceEntry
): Promise<{ saved: number } | AttendanceRefusal | ConflictRefusal | null> {
	const centre_id = centreOf(db);
	const locked = await db
		.selectFrom('seances')
		.where('id', '=', entry.seanceId)
		.forUpdate()
		.select('id')
		.executeTakeFirst();
	const sheet = locked && (await showAttendanceSheet(db, entry.seanceId));
	if (!sheet) return null;
	const realMinutes =
		entry.realMinutes === undefined ? sheet.seance.realMinutes : entry.realMinutes;
	const minutes = realMinutes ?? sheet.seance.plannedMinutes;
	const refusal = refuseSheet(
		{ day: sheet.seance.day, minutes, cancelled: sheet.seance.cancelled },
		new Set(sheet.lines.map((line) => line.enrolmentId)),
		entry.marks,
		entry.today
	);
	if (refusal) return refusal;
	const conflicts = entry.known
		? conflictsBetween(entry.marks, entry.known, await readRecordedMarks(db, entry.seanceId))
		: [];
	if (conflicts.length > 0) {
		return refuse(
			'conflict',
			'Quelqu’un a noté cette séance entre-temps. Rien n’est écrasé\u00a0: choisissez, personne par personne.',
			{ conflicts }
		);
	}
	const stamp = recordedBy(db);
	const noted = sheet.lines.flatMap(({ enrolmentId, kind }) => (kind ? enrolmentId : []));
	// A register says who was absent in its own words, and is kept as it is.
	const marks =
		sheet.comesFreely && entry.known ? onlyWhoCame(entry.marks, new Set(noted)) : entry.marks;
	if (marks.size > 0) {
		await db
			.insertInto('attendances')
			.values(
				[...marks].map(([enrolment_id, mark]) => ({
					seance_id: entry.seanceId,
					enrolment_id,
					centre_id,
					group_id: sheet.seance.groupId,
					kind: mark.kind,
					late_minutes: mark.kind === 'late' ? mark.minutes : null,
					...stamp
				}))
			)
			.onConflict((conflict) =>
				conflict.columns(['seance_id', 'enrolment_id']).doUpdateSet((eb) => ({
					kind: eb.ref('excluded.kind'),
					late_minutes: eb.ref('excluded.late_minutes'),
					...stamp
				}))
			)
			.execute();
	}
	if (realMinutes !== sheet.seance.realMinutes) {
		await db
			.updateTable('seances')
			.set({ real_minutes: realMinutes, ...stamp })
			.where('id', '=', entry.seanceId)
			.execute();
	}
	await db
		.insertInto('seance_closings')
		.values({ seance_id: entry.seanceId, centre_id, ...stamp })
		.execute();
	await writeJournal(db, { action: 'close-attendance', kind: 'seance', id: entry.seanceId });
	return { saved: marks.size };
}
