import { type RawBuilder, sql } from 'kysely';
import { heldSeances, seenBefore } from './held-seances.ts';

/** What PostgreSQL adds up of a year, a query for each kind of row of `SeasonCounts`. */
export function cyclesOf(year: number): RawBuilder<unknown> {
	return sql`
		select c.id, c.programme_id as "programmeId", c.label,
			(x.recorded_at at time zone ce.time_zone)::date as "cancelledOn",
			(select min(s.day) from workshop_groups g join seances s on s.group_id = g.id
				where g.cycle_id = c.id) as "firstDay",
			count(distinct e.person_id) as enrolled,
			count(d.enrolment_id) as leavers
		from cycles c
		join centres ce on ce.id = c.centre_id
		left join cycle_cancellations x on x.cycle_id = c.id
		left join workshop_groups g on g.cycle_id = c.id
		left join enrolments e on e.group_id = g.id
		left join departures d on d.enrolment_id = e.id
		where c.year = ${year}
		group by c.id, x.cycle_id, ce.id`;
}

export function groupsOf(year: number): RawBuilder<unknown> {
	return sql`
		select g.id, g.cycle_id as "cycleId", g.label, count(distinct e.person_id) as enrolled
		from cycles c
		join workshop_groups g on g.cycle_id = c.id
		left join enrolments e on e.group_id = g.id
		where c.year = ${year}
		group by g.id order by g.id::text collate "C"`;
}

export function seancesOf(year: number): RawBuilder<unknown> {
	return sql`
		select s.id, g.cycle_id as "cycleId", s.group_id as "groupId", s.day,
			s.planned_minutes as "plannedMinutes",
			coalesce(s.real_minutes, s.planned_minutes) as minutes,
			exists (select from seance_cancellations x where x.seance_id = s.id) as cancelled,
			count(*) filter (where a.kind = 'present') as present,
			count(*) filter (where a.kind = 'late') as late,
			count(*) filter (where a.kind = 'absent') as absent,
			count(*) filter (where a.kind = 'excused') as excused,
			-- least() passes over nulls: only the late ones may be asked.
			coalesce(sum(least(a.late_minutes, coalesce(s.real_minutes, s.planned_minutes)))
				filter (where a.kind = 'late'), 0) as "lateMinutes",
			count(*) filter (where counted.yes) as "countedMarks",
			count(*) filter (where counted.yes and a.kind in ('present', 'late')) as "countedAttendances"
		from cycles c
		join workshop_groups g on g.cycle_id = c.id
		join seances s on s.group_id = g.id
		left join attendances a on a.seance_id = s.id
		left join enrolments e on e.id = a.enrolment_id
		left join departures d on d.enrolment_id = e.id
		cross join lateral (
			select a.seance_id is not null and coalesce(e.enrolled_on <= s.day, true)
				and coalesce(s.day < d.left_on, true) as yes
		) counted
		where c.year = ${year}
		group by s.id, g.cycle_id order by s.day, s.id::text collate "C"`;
}

/** The different people of the held cycles, each with the programmes that enrolled her. */
export function peopleOf(year: number): RawBuilder<unknown> {
	return sql`
		with held as materialized (${heldSeances(year)}), enrolled as (
			select e.person_id, array_agg(distinct c.programme_id::text) as programmes
			from cycles c
			join workshop_groups g on g.cycle_id = c.id
			join enrolments e on e.group_id = g.id
			where c.id in (select h.cycle_id from held h)
			group by e.person_id
		)
		select p.id, p.birth_year as "birthYear", p.age_band as "ageBand", p.sex,
			p.commune_insee as commune, en.programmes, ${seenBefore(year)} as "seenBefore"
		from enrolled en join people p on p.id = en.person_id`;
}
