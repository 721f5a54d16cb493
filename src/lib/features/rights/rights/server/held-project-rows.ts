import { sql } from 'kysely';
import type { Held, RowsOf } from './rows-of.ts';

/** What she makes of her own: projects and days she came, what was lent to her, what she said after a course. */
export const projectRows: RowsOf = (her) => sql<Held>`
	select 'project_people' as "table", to_jsonb(t) || jsonb_build_object(
		'projet', p.title, 'sorte', p.kind, 'souhait', p.wish) as row
	from project_people t join projects p on p.id = t.project_id
	where t.person_id = ${her}
	union all select 'project_visit_people', to_jsonb(t) || jsonb_build_object(
		'jour', v.day, 'minutes', v.minutes, 'fait', v.done)
	from project_visit_people t join project_visits v on v.id = t.visit_id
	where t.person_id = ${her}
	union all select 'machine_loans', to_jsonb(t) || jsonb_build_object('objet', m.name)
	from machine_loans t join machines m on m.id = t.machine_id where t.person_id = ${her}
	union all select 'machine_returns', to_jsonb(t) from machine_returns t
	where t.loan_id in (select id from machine_loans where person_id = ${her})
	union all select 'after_course_answers', to_jsonb(t) || jsonb_build_object('groupe', g.label)
	from after_course_answers t join enrolments e on e.id = t.enrolment_id
	join workshop_groups g on g.id = e.group_id where e.person_id = ${her}
	union all select 'renewal_answers', to_jsonb(t) || jsonb_build_object('groupe', g.label)
	from renewal_answers t join enrolments e on e.id = t.enrolment_id
	join workshop_groups g on g.id = e.group_id where e.person_id = ${her}`;
