import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { listAnimators } from '#lib/features/house/staff/index.server.ts';
import { isToCome } from '../seances/states/meets-again.ts';

export type GroupPlace = {
	roomId: string | null;
	/** Those of its animators who are still of the team. */
	animatorIds: string[];
	/** Séances that are still to be held, in order of date. */
	toCome: { id: string; day: string; startsAt: string | null; keepsRoom: boolean }[];
};

/** Where a group meets and who leads it, for what is still to come; null when the centre has none such. */
export async function showGroupPlace(
	db: Db,
	groupId: string,
	today: string
): Promise<GroupPlace | null> {
	const { rows } = await sql<Pick<GroupPlace, 'roomId' | 'animatorIds'>>`
		select r.room_id as "roomId", coalesce((select array_agg(a.staff_id order by a.staff_id)
			from group_animators a where a.group_id = g.id), '{}') as "animatorIds"
		from workshop_groups g left join group_rooms r on r.group_id = g.id
		where g.id = ${groupId}`.execute(db);
	const [place] = rows;
	if (!place) return null;
	const team = new Set((await listAnimators(db)).map(({ staffId }) => staffId));
	return {
		roomId: place.roomId,
		animatorIds: place.animatorIds.filter((id) => team.has(id)),
		toCome: await seancesToCome(db, groupId, today)
	};
}

/** From today on, neither cancelled nor noted: one that was moved by itself keeps the room it went to. */
async function seancesToCome(
	db: Db,
	groupId: string,
	today: string
): Promise<GroupPlace['toCome']> {
	const { rows } = await sql<GroupPlace['toCome'][number]>`
		select s.id, s.day, s.starts_at as "startsAt",
			exists (select from seance_rooms r where r.seance_id = s.id) as "keepsRoom"
		from seances s join workshop_groups g on g.id = s.group_id
		where s.group_id = ${groupId} and ${isToCome('s.day', today)}
			and not exists (select from seance_cancellations x where x.seance_id = s.id)
			and not exists (select from cycle_cancellations x where x.cycle_id = g.cycle_id)
			and not exists (select from attendances a where a.seance_id = s.id)
			and not exists (select from seance_closings k where k.seance_id = s.id)
		order by s.day, s.starts_at`.execute(db);
	return rows;
}
