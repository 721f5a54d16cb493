import type { Db } from '#lib/platform/database/acting.ts';
import type { AttendanceRefusal, Mark } from '../../domain/attendance/attendance.ts';
import type { ContentsForm } from '../../domain/programmes/contents-form.ts';
import type { Unexpected } from '../../domain/attendance/unexpected.ts';
import { type EnrolUnexpectedRefusal, enrolUnexpected } from './enrol-unexpected.ts';
import { type ContentsRefusal, noteSeanceContents } from '../programmes/note-seance-contents.ts';
import { type AttendanceEntry, type ConflictRefusal, saveAttendance } from './save-attendance.ts';

export type SheetRefusal =
	AttendanceRefusal | ConflictRefusal | ContentsRefusal | EnrolUnexpectedRefusal;

/**
 * Keeps the whole sheet of a séance: who came, on the list or not, how long it lasted, what was done
 * there. All of it or nothing; null when the séance is not of this centre.
 */
export async function saveSheet(
	db: Db,
	{
		contents,
		unexpected = [],
		...entry
	}: AttendanceEntry & { contents: ContentsForm; unexpected?: readonly Unexpected[] }
): Promise<{ saved: number } | SheetRefusal | null> {
	const { seanceId, today } = entry;
	const came = await enrolUnexpected(db, { seanceId, people: unexpected, today });
	if ('refusal' in came) return came;
	const marks = new Map<string, Mark>([...entry.marks, ...came.marks]);
	const saved = await saveAttendance(db, { ...entry, marks });
	if (!saved || 'refusal' in saved) return saved;
	const noted = await noteSeanceContents(db, { seanceId, ...contents, today });
	return 'refusal' in noted ? noted : saved;
}
