import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Slot } from '../../domain/seances/slot.ts';

export type NextSeance = Slot & {
	seanceId: string;
	enrolmentId: string;
	groupId: string;
	groupLabel: string;
	programmeName: string;
	day: string;
	seanceStartsAt: string | null;
	venue: string | null;
	absenceAnnounced: boolean;
};

/**
 * Where and when she is expected from now on, in each of her groups, in order of time: what the desk may
 * tell her, and what she may miss. `now` is the plain moment of the centre. A séance that is over, or
 * whose sheet says already whether she came, is no longer ahead.
 */
export async function nextSeancesOf(db: Db, personId: string, now: string): Promise<NextSeance[]> {
	const { rows } = await sql<NextSeance>`
		select s.id as "seanceId", e.id as "enrolmentId", g.id as "groupId",
			g.label as "groupLabel", p.name as "programmeName", g.weekday,
			g.starts_at as "startsAt", g.ends_at as "endsAt", s.day,
			coalesce(s.starts_at, g.starts_at) as "seanceStartsAt",
			coalesce(r.name, s.venue, g.venue) as venue,
			a.seance_id is not null as "absenceAnnounced"
		from enrolments e
		join workshop_groups g on g.id = e.group_id
		join cycles c on c.id = g.cycle_id
		join programmes p on p.id = c.programme_id
		join seances s on s.group_id = g.id and s.day >= ${now}::timestamp::date
		left join group_rooms gr on gr.group_id = g.id
		left join seance_rooms sr on sr.seance_id = s.id
		left join rooms r on r.id = case when sr.seance_id is null then gr.room_id else sr.room_id end
		left join departures d on d.enrolment_id = e.id
		left join announced_absences a on a.seance_id = s.id and a.enrolment_id = e.id
		where e.person_id = ${personId}
			and coalesce(e.enrolled_on, s.day) <= s.day and coalesce(d.left_on, 'infinity') > s.day
			and (s.day > ${now}::timestamp::date or coalesce(s.starts_at, g.starts_at) is null
				or s.day + coalesce(s.starts_at, g.starts_at) + make_interval(mins => s.planned_minutes)
					> ${now}::timestamp)
			and not exists (select from attendances m where m.seance_id = s.id and m.enrolment_id = e.id)
			and not exists (select from seance_cancellations x where x.seance_id = s.id)
			and not exists (select from cycle_cancellations x where x.cycle_id = c.id)
		order by s.day, "seanceStartsAt", s.id`.execute(db);
	return rows;
}
