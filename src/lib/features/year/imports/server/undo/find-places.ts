import { sql } from 'kysely';
import { authorOf } from '#lib/features/house/staff/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Obstacle } from './find-obstacles.ts';

export type Place = {
	day: string | null;
	group: string | null;
	cycle: string | null;
	/** What the application shows of it, and who wrote it. */
	seanceId: string | null;
	groupId: string | null;
	by: string | null;
};

/** Where each record stands: its day, its group and its cycle, as far as it has them. */
export async function findPlaces(db: Db, obstacles: Obstacle[]): Promise<Place[]> {
	const wanted = obstacles.map(({ table, row }, position) => ({
		position,
		seance_id: table === 'seances' ? row.id : row.seance_id,
		enrolment_id: table === 'enrolments' ? row.id : row.enrolment_id,
		group_id: table === 'workshop_groups' ? row.id : row.group_id,
		cycle_id: table === 'cycles' ? row.id : row.cycle_id,
		recorded_by: row.recorded_by ?? null
	}));
	const { rows } = await sql<Place>`
		select s.day, g.label as "group", c.label as cycle, s.id as "seanceId", g.id as "groupId",
			${authorOf('o.recorded_by')} as by
		from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as o
			(position int, seance_id uuid, enrolment_id uuid, group_id uuid, cycle_id uuid,
				recorded_by uuid)
		left join seances s on s.id = o.seance_id
		left join enrolments e on e.id = o.enrolment_id
		left join workshop_groups g on g.id = coalesce(o.group_id, s.group_id, e.group_id)
		left join cycles c on c.id = coalesce(o.cycle_id, g.cycle_id)
		order by o.position`.execute(db);
	return rows;
}
