import type { Db } from '#lib/platform/database/acting.ts';
import type { AttendanceRefusal } from '../domain/attendance.ts';
import type { ContentsForm } from '../domain/contents-form.ts';
import { type ContentsRefusal, noteSeanceContents } from './note-seance-contents.ts';
import { type AttendanceEntry, type ConflictRefusal, saveAttendance } from './save-attendance.ts';

export type SheetRefusal = AttendanceRefusal | ConflictRefusal | ContentsRefusal;

/**
 * Keeps the whole sheet of a séance: who came, how long it lasted, what was done there. All of it or
 * nothing; null when the séance is not of this centre.
 */
export async function saveSheet(
	db: Db,
	{ contents, ...entry }: AttendanceEntry & { contents: ContentsForm }
): Promise<{ saved: number } | SheetRefusal | null> {
	const saved = await saveAttendance(db, entry);
	if (!saved || 'refusal' in saved) return saved;
	const { seanceId, today } = entry;
	const noted = await noteSeanceContents(db, { seanceId, ...contents, today });
	return 'refusal' in noted ? noted : saved;
}
