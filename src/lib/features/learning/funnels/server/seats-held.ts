import { type RawBuilder, sql } from 'kysely';

/**
 * The enrolment that counts for each person and programme, beside the `entries` that are in view:
 * one she is still in before one she has left, the latest first. A cancelled cycle counts only for
 * somebody who never waited: whoever did is back on her list.
 */
export function seatsHeld(within: RawBuilder<boolean>, today: string): RawBuilder<unknown> {
	return sql`
		select distinct on (c.programme_id, e.person_id) c.programme_id, e.person_id,
			jsonb_build_object('enrolmentId', e.id, 'groupId', e.group_id,
				'enrolledOn', coalesce(e.enrolled_on, d.first_day,
					(e.recorded_at at time zone h.time_zone)::date),
				'leftOn', x.left_on, 'leftBecause', x.reason, 'isCancelled', z.cycle_id is not null,
				'firstPresentOn', m.first_present, 'isMarked', m.is_marked, 'lastDay', d.last_day) as seat
		from enrolments e
		join here h on h.id = e.centre_id
		join workshop_groups g on g.id = e.group_id
		join cycles c on c.id = g.cycle_id
		left join cycle_cancellations z on z.cycle_id = c.id
		left join departures x on x.enrolment_id = e.id
		left join entries n on n.programme_id = c.programme_id and n.person_id = e.person_id
		left join lateral (
			select min(s.day) as first_day, max(s.day) as last_day from seances s
			where s.group_id = e.group_id
				and not exists (select from seance_cancellations q where q.seance_id = s.id)
		) d on true
		left join lateral (
			select min(s.day) filter (where a.kind in ('present', 'late')) as first_present,
				count(*) > 0 as is_marked
			from attendances a join seances s on s.id = a.seance_id where a.enrolment_id = e.id
		) m on true
		where ${within} and (n.id is null or z.cycle_id is null and (e.recorded_at >= n.recorded_at
			or n.withdrawn_at is not null and d.last_day >= n.day
				and (x.left_on is null or x.left_on > n.withdrawn_on)))
		order by c.programme_id, e.person_id, z.cycle_id is not null,
			x.left_on is null or x.left_on > ${today} desc, e.recorded_at desc, e.id desc`;
}
