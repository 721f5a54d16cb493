import type { Db } from '#lib/platform/database/acting.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { AttendanceRefusal, Mark } from '../../domain/attendance/attendance.ts';
import { conflictsBetween, type MarkConflict } from '../../domain/attendance/sheet-conflict.ts';
import type { Unexpected } from '../../domain/attendance/unexpected.ts';
import { type EnrolUnexpectedRefusal, enrolUnexpected } from './enrol-unexpected.ts';
import { lockGroup } from '../enrolments/lock-group.ts';
import { readRecordedMarks } from './read-recorded-marks.ts';
import { saveAttendance } from './save-attendance.ts';
import { showAttendanceSheet } from './show-attendance-sheet.ts';

export type PocketRefusal = {
	refusal: 'differs';
	message: string;
	conflicts: MarkConflict[];
	/** Marked on the phone, no longer expected that day. */
	gone: string[];
	/** Expected that day and marked by nobody. */
	added: string[];
};

/**
 * The marks of a phone that was without network, and who came without being on the list. The list may
 * have changed meanwhile, or another phone may have noted the same séance: then nothing is written,
 * and she is shown what differs.
 */
export async function receivePocketMarks(
	db: Db,
	entry: {
		seanceId: string;
		marks: Map<string, Mark>;
		known: ReadonlyMap<string, string>;
		unexpected: readonly Unexpected[];
		today: string;
	}
): Promise<{ saved: number } | AttendanceRefusal | EnrolUnexpectedRefusal | PocketRefusal | null> {
	if (entry.unexpected.length > 0) await lockGroupOf(db, entry.seanceId);
	await db
		.selectFrom('seances')
		.where('id', '=', entry.seanceId)
		.forUpdate()
		.select('id')
		.executeTakeFirst();
	const sheet = await showAttendanceSheet(db, entry.seanceId);
	if (!sheet) return null;
	const expected = new Set(sheet.lines.map(({ enrolmentId }) => enrolmentId));
	const gone = [...entry.marks.keys()].filter((id) => !expected.has(id));
	const added = sheet.lines
		.filter(({ enrolmentId, kind }) => kind === null && !entry.marks.has(enrolmentId))
		.map(({ enrolmentId }) => enrolmentId);
	const conflicts = conflictsBetween(
		entry.marks,
		entry.known,
		await readRecordedMarks(db, entry.seanceId)
	);
	if (gone.length + added.length + conflicts.length > 0 && !sheet.seance.cancelled) {
		return refuse(
			'differs',
			'La séance a changé pendant que vous étiez hors du réseau. Rien n’est écrasé.',
			{ conflicts, gone, added }
		);
	}
	const { seanceId, unexpected, today } = entry;
	const came = await enrolUnexpected(db, { seanceId, people: unexpected, today });
	if ('refusal' in came) return came;
	const saved = await saveAttendance(db, {
		...entry,
		marks: new Map([...entry.marks, ...came.marks])
	});
	// Everything that could differ was looked at above, under the same lock.
	if (saved && 'conflicts' in saved) return { ...saved, refusal: 'differs', gone, added };
	return saved;
}

/** Who came unexpected enters the group: it is held before its séance, as on the screen. */
async function lockGroupOf(db: Db, seanceId: string): Promise<void> {
	const seance = await db
		.selectFrom('seances')
		.where('id', '=', seanceId)
		.select('group_id')
		.executeTakeFirst();
	if (seance) await lockGroup(db, seance.group_id);
}
