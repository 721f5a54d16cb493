import { sql } from 'kysely';
import type { Holds } from '#lib/platform/database/holds.ts';
import { eraseReasons } from './enrolments/erase-reasons.ts';
import { PLANNED } from './held/planned.ts';
import { ATTENDED } from './held/attended.ts';

/** What `workshops` keeps, said once: the glossary, the guide, the rights of a resident read it here. */
export const holds: Holds = {
	tables: { ...PLANNED, ...ATTENDED },
	contacts: ({ these, dayOf, typed }) => [
		sql`select e.person_id, max(s.day) as day
		from enrolments e
		join attendances a on a.enrolment_id = e.id
		join seances s on s.id = a.seance_id
		where a.kind <> 'absent' and ${these('e.person_id')}
		group by e.person_id`,
		sql`select e.person_id, coalesce(e.enrolled_on,
			case when ${typed('e.recorded_at')} then ${dayOf('e.recorded_at')} end,
			(select min(s.day) from seances s where s.group_id = e.group_id),
			(select make_date(c.year, 12, 31) from workshop_groups g join cycles c on c.id = g.cycle_id
				where g.id = e.group_id)) as day
		from enrolments e where ${these('e.person_id')}`,
		sql`select e.person_id, ${dayOf('x.recorded_at')} as day
		from announced_absences x join enrolments e on e.id = x.enrolment_id
		where ${these('e.person_id')}`,
		sql`select e.person_id, x.day
		from (select distinct on (enrolment_id) enrolment_id, word, day from course_exits
			order by enrolment_id, id desc) x
		join enrolments e on e.id = x.enrolment_id
		where x.word is not null and ${these('e.person_id')}`,
		sql`select e.person_id, x.called_on as day
		from absence_calls x join enrolments e on e.id = x.enrolment_id
		where x.outcome in ('comes-back', 'stopped')
			and x.id not in (select call_id from absence_call_undos) and ${these('e.person_id')}`,
		sql`select l.person_id, ${dayOf('l.recorded_at')} as day from pre_list_entries l
		where ${these('l.person_id')}`
	],
	years: (anyOf) => [
		sql`select e.person_id as id, c.year::integer as year
		from enrolments e
		join workshop_groups g on g.id = e.group_id
		join cycles c on c.id = g.cycle_id
		where e.person_id = ${anyOf}`
	],
	erase: eraseReasons
};
