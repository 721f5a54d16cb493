import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { SeancePlace } from '../../domain/seances/seance-move.ts';

export type PlacedSeance = SeancePlace & {
	id: string;
	groupId: string;
	groupLabel: string;
	programmeName: string;
	groupVenue: string | null;
	isCancelled: boolean;
	/** A mark, or a closed sheet: it was held. */
	isFilled: boolean;
};

/**
 * Where a séance is now, alone with it and its group until the end of the transaction; null when it
 * is not ours. The group first, as everybody who holds both.
 */
export async function showSeancePlace(db: Db, seanceId: string): Promise<PlacedSeance | null> {
	const { rows } = await sql<PlacedSeance>`
		select s.id, s.group_id as "groupId", s.day, s.starts_at as "startsAt",
			s.planned_minutes as minutes, s.venue, g.venue as "groupVenue", g.label as "groupLabel",
			p.name as "programmeName",
			case when exists (select from seance_rooms r where r.seance_id = s.id)
				then (select room_id from seance_rooms r where r.seance_id = s.id)
				else (select room_id from group_rooms r where r.group_id = g.id) end as "roomId",
			exists (select from seance_cancellations x where x.seance_id = s.id)
				or exists (select from cycle_cancellations x where x.cycle_id = c.id) as "isCancelled",
			exists (select from attendances a where a.seance_id = s.id)
				or exists (select from seance_closings k where k.seance_id = s.id) as "isFilled"
		from seances s
		join workshop_groups g on g.id = s.group_id
		join cycles c on c.id = g.cycle_id
		join programmes p on p.id = c.programme_id
		where s.id = ${seanceId} for update of g, s`.execute(db);
	return rows[0] ?? null;
}
