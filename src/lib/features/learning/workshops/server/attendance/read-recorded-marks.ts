import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Mark } from '../../domain/attendance/attendance.ts';
import { markOfLine } from '../../domain/attendance/mark-word.ts';
import type { Recorded } from '../../domain/attendance/sheet-conflict.ts';

/** What is recorded of a séance, by enrolment, with who noted it and when. */
export async function readRecordedMarks(db: Db, seanceId: string): Promise<Map<string, Recorded>> {
	const { rows } = await sql<{
		enrolmentId: string;
		kind: Mark['kind'];
		lateMinutes: number | null;
		by: string | null;
		at: Temporal.Instant;
	}>`
		select a.enrolment_id as "enrolmentId", a.kind, a.late_minutes as "lateMinutes",
			m.display_name as by, a.recorded_at as at
		from attendances a left join staff_members m on m.id = a.recorded_by
		where a.seance_id = ${seanceId}`.execute(db);
	return new Map(
		rows.map(({ enrolmentId, by, at, ...line }) => [
			enrolmentId,
			{ mark: markOfLine(line)!, by, at }
		])
	);
}
