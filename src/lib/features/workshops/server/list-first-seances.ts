import { sql } from 'kysely';
import { authorOf } from '#lib/features/staff/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';

export type FirstSeance = {
	enrolmentId: string;
	personId: string;
	groupId: string;
	programme: string;
	seanceId: string;
	day: string;
	startsAt: string | null;
	/** Null: at the centre. */
	venue: string | null;
	/** When she was told of it as it now is, and by whom. */
	toldAt: Temporal.Instant | null;
	toldBy: string | null;
};

/**
 * The people of these groups who have not come yet, each with the first séance at which she is awaited,
 * today or later. Who was told of it before it moved is to be told again.
 */
export async function listFirstSeances(
	db: Db,
	{ groupIds, today }: { groupIds: readonly string[]; today: string }
): Promise<FirstSeance[]> {
	const { rows } = await sql<FirstSeance>`
		select e.id as "enrolmentId", e.person_id as "personId", e.group_id as "groupId",
			p.name as programme, s.id as "seanceId", s.day,
			to_char(coalesce(s.starts_at, g.starts_at), 'HH24:MI') as "startsAt",
			coalesce(r.name, s.venue, g.venue) as venue, t.recorded_at as "toldAt",
			${authorOf('t.recorded_by')} as "toldBy"
		from enrolments e
		join person_identities i on i.person_id = e.person_id
		join workshop_groups g on g.id = e.group_id
		join cycles c on c.id = g.cycle_id
		join programmes p on p.id = c.programme_id
		left join departures d on d.enrolment_id = e.id
		join lateral (
			select o.id, o.day, o.starts_at, o.venue from seances o where o.group_id = e.group_id
				and o.day >= coalesce(e.enrolled_on, o.day)
				and not exists (select from seance_cancellations x where x.seance_id = o.id)
			order by o.day, o.starts_at, o.id limit 1) s on true
		left join group_rooms gr on gr.group_id = g.id
		left join seance_rooms sr on sr.seance_id = s.id
		left join rooms r on r.id = case when sr.seance_id is null then gr.room_id else sr.room_id end
		left join lateral (
			select l.recorded_at, l.recorded_by from seance_tellings l
			where l.seance_id = s.id and l.enrolment_id = e.id and l.recorded_at >= coalesce(
				(select max(m.recorded_at) from seance_moves m where m.seance_id = s.id), '-infinity')
			order by l.id desc limit 1) t on true
		-- As a list of whatever length: of one that it sees, PostgreSQL would plan this at each request.
		where e.group_id = any (array(select unnest(${groupIds}::uuid[]))) and s.day >= ${today}::date
			and coalesce(d.left_on, 'infinity') > s.day
			and not exists (select from cycle_cancellations x where x.cycle_id = c.id)
		order by i.family_name, i.given_name, e.id`.execute(db);
	return rows;
}
