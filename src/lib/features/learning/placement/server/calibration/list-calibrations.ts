import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { CalibrationProposal } from '../../domain/calibration/calibrate-proposal.ts';

/** A version that answers proposed, and what the coordination said of it. */
export type CalibrationLine = {
	id: string;
	from: string;
	to: string;
	people: number;
	changes: Pick<CalibrationProposal, 'moved' | 'stayed' | 'least'>;
	at: Temporal.Instant;
	answer: 'accepted' | 'refused' | null;
	answeredAt: Temporal.Instant | null;
	answeredBy: string | null;
};

/** Every version ever proposed, the latest first. */
export async function listCalibrations(db: Db): Promise<CalibrationLine[]> {
	const { rows } = await sql<CalibrationLine>`
		select c.id, c.from_version as "from", c.version as "to", c.people, c.changes,
			c.recorded_at as at, a.answer, a.recorded_at as "answeredAt", s.display_name as "answeredBy"
		from bank_calibrations c
		left join bank_calibration_answers a on a.calibration_id = c.id
		left join staff_members s on s.id = a.recorded_by
		order by c.recorded_at desc, c.id desc`.execute(db);
	return rows;
}
