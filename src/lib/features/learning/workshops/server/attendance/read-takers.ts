import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';

type Head = {
	groupId: string;
	programmeId: string;
	programmeName: string;
	day: string;
	contents: string[];
	nextDay: string | null;
	startsAt: string | null;
	endsAt: string | null;
	venue: string | null;
};

export type Takers = Pick<Head, 'programmeId' | 'programmeName' | 'day' | 'contents'> & {
	/** The next séance of the group, from today on. */
	next: {
		day: string;
		startsAt: string | null;
		endsAt: string | null;
		venue: string | null;
	} | null;
	people: { personId: string; givenName: string | null; comesBack: boolean }[];
};

/**
 * Who takes something home of a séance: those who were there, or are expected as long as nothing is
 * noted of them; with what was done, and when their group meets again. Null without such a séance.
 */
export async function readTakers(
	db: Db,
	{ seanceId, today }: { seanceId: string; today: string }
): Promise<Takers | null> {
	const { rows } = await sql<Head>`
		select s.group_id as "groupId", p.id as "programmeId", p.name as "programmeName", s.day,
			coalesce((select l.contents from seance_contents l where l.seance_id = s.id
				order by l.id desc limit 1), '{}') as contents,
			n.day as "nextDay", n.at as "startsAt",
			n.at + make_interval(mins => n.planned_minutes) as "endsAt", n.venue
		from seances s
		join workshop_groups g on g.id = s.group_id
		join cycles c on c.id = g.cycle_id
		join programmes p on p.id = c.programme_id
		left join lateral (
			select o.day, coalesce(o.starts_at, g.starts_at) as at, o.planned_minutes,
				coalesce(r.name, o.venue, g.venue) as venue
			from seances o
			left join group_rooms gr on gr.group_id = g.id
			left join seance_rooms sr on sr.seance_id = o.id
			left join rooms r on r.id = case when sr.seance_id is null then gr.room_id else sr.room_id end
			where o.group_id = g.id and o.day > s.day and o.day >= ${today}::date
				and not exists (select from seance_cancellations x where x.seance_id = o.id)
				and not exists (select from cycle_cancellations x where x.cycle_id = c.id)
			order by o.day, at, o.id limit 1) n on true
		where s.id = ${seanceId}`.execute(db);
	const [head] = rows;
	if (!head) return null;
	const { groupId, nextDay, startsAt, endsAt, venue, ...said } = head;
	const { rows: people } = await sql<Takers['people'][number]>`
		select e.person_id as "personId", i.given_name as "givenName",
			coalesce(d.left_on, 'infinity'::date) > coalesce(${nextDay}::date, ${said.day}::date)
				as "comesBack"
		from enrolments e
		left join person_identities i on i.person_id = e.person_id
		left join departures d on d.enrolment_id = e.id
		left join attendances a on a.enrolment_id = e.id and a.seance_id = ${seanceId}
		where e.group_id = ${groupId}
			and case when a.kind is not null then a.kind in ('present', 'late')
				else coalesce(e.enrolled_on, ${said.day}::date) <= ${said.day}::date
					and coalesce(d.left_on, 'infinity'::date) > ${said.day}::date
					and not exists (select from announced_absences n
						where n.seance_id = ${seanceId} and n.enrolment_id = e.id) end
		order by i.family_name nulls last, i.given_name, e.id`.execute(db);
	return {
		...said,
		next: nextDay === null ? null : { day: nextDay, startsAt, endsAt, venue },
		people
	};
}
