import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { announcedFor } from '../absences/announced-for.ts';
import { isCancelled } from './states/is-cancelled.ts';

export type SeanceNearby = {
	id: string;
	day: string;
	startsAt: string | null;
	minutes: number;
	venue: string | null;
	programmeName: string;
	groupId: string;
	groupLabel: string;
	enrolled: number;
	marks: number;
	cancelled: boolean;
	/** Who said that she will not come, by name. */
	announced: string[];
};

/** Séances from 30 days ago (only those left to fill) to a week ahead, in order of time. */
export async function listSeancesAround(db: Db, today: string): Promise<SeanceNearby[]> {
	const { rows } = await sql<SeanceNearby>`
		with near as materialized (
			-- The days first: begun by the groups, this would look at the séances of every year.
			select s.id, s.group_id, s.day, s.starts_at, s.venue, s.planned_minutes,
				s.real_minutes
			from seances s
			where s.day between ${today}::date - 30 and ${today}::date + 7
				and (s.day >= ${today}::date
					or (not exists (select from attendances a where a.seance_id = s.id)
						and not ${isCancelled}))
		)
		select s.id, s.day, s.starts_at as "startsAt",
			coalesce(s.real_minutes, s.planned_minutes) as minutes,
			p.name as "programmeName", g.id as "groupId", g.label as "groupLabel",
			coalesce(r.name, s.venue, g.venue) as venue,
			(select count(*) from enrolments e
				left join departures d on d.enrolment_id = e.id
				where e.group_id = g.id and coalesce(e.enrolled_on, s.day) <= s.day
					and coalesce(d.left_on, 'infinity') > s.day) as enrolled,
			${announcedFor('s.id')} as announced,
			(select count(*) from attendances a where a.seance_id = s.id) as marks,
			${isCancelled} as cancelled
		from near s
		join workshop_groups g on g.id = s.group_id
		join cycles c on c.id = g.cycle_id
		join programmes p on p.id = c.programme_id
		left join group_rooms gr on gr.group_id = g.id
		left join seance_rooms sr on sr.seance_id = s.id
		left join rooms r on r.id = case when sr.seance_id is null then gr.room_id else sr.room_id end
		order by s.day, s.starts_at nulls last, p.name`.execute(db);
	return rows;
}
