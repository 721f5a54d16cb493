import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Weights } from '../../domain/conversation/weights.ts';

export type ProgrammeWeights = {
	programmeId: string;
	name: string;
	/** Null until a team chooses: the network's own hold (study-2.2). */
	chosen: { weights: Weights; recordedAt: string; by: string | null } | null;
};

/** What the domains count for in a programme of the acting centre, the last word; null: no such programme. */
export async function readProgrammeWeights(
	db: Db,
	programmeId: string
): Promise<ProgrammeWeights | null> {
	const { rows } = await sql<ProgrammeWeights>`
		select p.id as "programmeId", p.name,
			(select jsonb_build_object(
				'weights', jsonb_build_object('information', w.information,
					'communication', w.communication, 'problemSolving', w.problem_solving,
					'software', w.software),
				'recordedAt', to_char(w.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
				'by', (select s.display_name from staff_members s where s.id = w.recorded_by))
				from programme_weights w where w.programme_id = p.id
				order by w.recorded_at desc, w.id desc limit 1) as chosen
		from programmes p where p.id = ${programmeId}`.execute(db);
	return rows[0] ?? null;
}
