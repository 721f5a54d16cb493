import { sql } from 'kysely';
import { hasNotObjected } from '#lib/features/people/rights-asked/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { CALL_AFTER_MONTHS } from '../domain/follow-up.ts';
import { isCourse } from './whose-course.ts';

export type DueCall = { enrolmentId: string; personId: string; programme: string; day: string };

/**
 * Whom to call three months after a course, where that day is one of these: people who were there to the
 * end, and who have not answered yet.
 */
export async function listCallsBetween(db: Db, from: string, to: string): Promise<DueCall[]> {
	const { rows } = await sql<DueCall>`
		with last as materialized (
			-- Days first: three months before these, a few more where a month is short.
			select distinct s.group_id from seances s
			where s.day between ${from}::date - make_interval(months => ${CALL_AFTER_MONTHS}) - interval '3 days'
				and ${to}::date - make_interval(months => ${CALL_AFTER_MONTHS}) + interval '3 days'
		), ended as materialized (
			select l.group_id, (max(s.day) + make_interval(months => ${CALL_AFTER_MONTHS}))::date as day
			from last l join seances s on s.group_id = l.group_id
			where not exists (select from seance_cancellations x where x.seance_id = s.id)
			group by l.group_id
		)
		select e.id as "enrolmentId", e.person_id as "personId", p.name as programme, n.day
		from ended n
		join workshop_groups g on g.id = n.group_id
		join cycles c on c.id = g.cycle_id
		join programmes p on p.id = c.programme_id
		join enrolments e on e.group_id = g.id
		left join lateral (select answer from after_course_answers
			where enrolment_id = e.id order by id desc limit 1) a on true
		where n.day between ${from}::date and ${to}::date and ${isCourse}
			and ${hasNotObjected('e.person_id')}
			and not exists (select from cycle_cancellations x where x.cycle_id = c.id)
			and not exists (select from departures d where d.enrolment_id = e.id)
			and (a.answer is null or a.answer = 'not-reached')
		order by n.day, e.id`.execute(db);
	return rows;
}
