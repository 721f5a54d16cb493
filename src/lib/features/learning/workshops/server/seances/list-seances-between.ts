import { sql } from 'kysely';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';

export type PlannedSeance = {
	id: string;
	day: string;
	startsAt: string | null;
	minutes: number;
	programmeName: string;
	groupLabel: string;
	/** The room of the centre, or the words that say where; null at the centre. */
	place: string | null;
	roomId: string | null;
	animators: { id: string; name: string }[];
	cancelled: boolean;
	/** A mark, or a closed sheet; nobody knows it at the desk, which sees no attendance. */
	isFilled: boolean;
};

/** The séances of a span of days, both included, with their room and who leads them; one statement. */
export async function listSeancesBetween(
	db: Db,
	from: string,
	to: string
): Promise<PlannedSeance[]> {
	const { rows } = await sql<PlannedSeance>`
		with these as materialized (
			-- The days first: begun by the groups, this would look at the séances of every year.
			select s.id, s.group_id, s.day, s.starts_at, s.venue, s.planned_minutes, s.real_minutes
			from seances s
			where s.centre_id = ${centreOf(db)} and s.day between ${from}::date and ${to}::date
		)
		select s.id, s.day, s.starts_at as "startsAt",
			coalesce(s.real_minutes, s.planned_minutes) as minutes,
			p.name as "programmeName", g.label as "groupLabel",
			coalesce(r.name, s.venue, g.venue) as place, r.id as "roomId",
			exists (select from seance_cancellations x where x.seance_id = s.id)
				or exists (select from cycle_cancellations x where x.cycle_id = c.id) as cancelled,
			exists (select from attendances a where a.seance_id = s.id)
				or exists (select from seance_closings k where k.seance_id = s.id) as "isFilled",
			(select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'name', m.display_name)
					order by m.display_name), '[]')
				from (
					select staff_id from seance_animators where seance_id = s.id
					union all
					select staff_id from group_animators where group_id = s.group_id
						and not exists (select from seance_animators where seance_id = s.id)
				) a join staff_members m on m.id = a.staff_id) as animators
		from these s
		join workshop_groups g on g.id = s.group_id
		join cycles c on c.id = g.cycle_id
		join programmes p on p.id = c.programme_id
		left join group_rooms gr on gr.group_id = g.id
		left join seance_rooms sr on sr.seance_id = s.id
		left join rooms r on r.id = case when sr.seance_id is null then gr.room_id else sr.room_id end
		order by s.day, s.starts_at nulls last, p.name, s.id`.execute(db);
	return rows;
}
