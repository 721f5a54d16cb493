import { sql } from 'kysely';
import { authorOf } from '#lib/features/house/staff/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { isToCome } from './states/meets-again.ts';

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
	// In two pieces, the second begun from the first: PostgreSQL weighs every order of eleven tables joined
	// at once, 25 ms for each connection that has not kept the plan yet.
	const { rows } = await sql<FirstSeance>`
		with awaited as materialized (
			select e.id, e.person_id, e.group_id, c.programme_id, g.starts_at as usual, g.venue as place,
				s.id as seance_id, s.day, s.starts_at, s.venue
			from enrolments e
			join workshop_groups g on g.id = e.group_id
			join cycles c on c.id = g.cycle_id
			left join departures d on d.enrolment_id = e.id
			join lateral (
				select o.id, o.day, o.starts_at, o.venue from seances o where o.group_id = e.group_id
					and o.day >= coalesce(e.enrolled_on, o.day)
					and not exists (select from seance_cancellations x where x.seance_id = o.id)
				order by o.day, o.starts_at, o.id limit 1) s on true
			-- As a list of whatever length: of one that it sees, PostgreSQL would plan this at each request.
			where e.group_id = any (array(select unnest(${groupIds}::uuid[]))) and ${isToCome('s.day', today)}
				and coalesce(d.left_on, 'infinity') > s.day
				and not exists (select from cycle_cancellations x where x.cycle_id = c.id)
		)
		select a.id as "enrolmentId", a.person_id as "personId", a.group_id as "groupId",
			p.name as programme, a.seance_id as "seanceId", a.day,
			to_char(coalesce(a.starts_at, a.usual), 'HH24:MI') as "startsAt",
			coalesce(r.name, a.venue, a.place) as venue, t.recorded_at as "toldAt",
			${authorOf('t.recorded_by')} as "toldBy"
		from awaited a
		join person_identities i on i.person_id = a.person_id
		join programmes p on p.id = a.programme_id
		left join group_rooms gr on gr.group_id = a.group_id
		left join seance_rooms sr on sr.seance_id = a.seance_id
		left join rooms r on r.id = case when sr.seance_id is null then gr.room_id else sr.room_id end
		left join lateral (
			select l.recorded_at, l.recorded_by from seance_tellings l
			where l.seance_id = a.seance_id and l.enrolment_id = a.id and l.recorded_at >= coalesce(
				(select max(m.recorded_at) from seance_moves m where m.seance_id = a.seance_id), '-infinity')
			order by l.id desc limit 1) t on true
		order by i.family_name, i.given_name, a.id`.execute(db);
	return rows;
}
