import { type RawBuilder, sql } from 'kysely';
import type { Held, RowsOf } from './rows-of.ts';

const enrolled = (her: RawBuilder<unknown>) =>
	sql`(select id from enrolments where person_id = ${her})`;

const GROUP = sql`(select label from workshop_groups g where g.id = t.group_id)`;
const DAY = sql`(select day from seances s where s.id = t.seance_id)`;
const GROUP_OF_ENROLMENT = sql`(select g.label from enrolments e
	join workshop_groups g on g.id = e.group_id where e.id = t.enrolment_id)`;
const PROGRAMME = sql`(select p.name from programmes p where p.id = t.programme_id)`;
const PROGRAMME_OF_ENTRY = sql`(select p.name from pre_list_entries l
	join programmes p on p.id = l.programme_id where l.id = t.entry_id)`;

/** Groups, séances, pre-lists, and what an imported register said of her. */
export const workshopRows: RowsOf = (her) => sql<Held>`
	select 'enrolments' as "table", to_jsonb(t) || jsonb_build_object(
		'programme', p.name, 'cycle', c.label, 'groupe', g.label) as row
	from enrolments t
	join workshop_groups g on g.id = t.group_id
	join cycles c on c.id = g.cycle_id
	join programmes p on p.id = c.programme_id
	where t.person_id = ${her}
	union all select 'departures', to_jsonb(t) || jsonb_build_object('groupe', ${GROUP_OF_ENROLMENT})
	from departures t where t.enrolment_id in ${enrolled(her)}
	union all select 'attendances', to_jsonb(t) || jsonb_build_object('jour', ${DAY}, 'groupe', ${GROUP})
	from attendances t where t.enrolment_id in ${enrolled(her)}
	union all select 'announced_absences', to_jsonb(t) || jsonb_build_object('jour', ${DAY}, 'groupe', ${GROUP})
	from announced_absences t where t.enrolment_id in ${enrolled(her)}
	union all select 'seance_tellings', to_jsonb(t) || jsonb_build_object('jour', ${DAY})
	from seance_tellings t where t.enrolment_id in ${enrolled(her)}
	union all select 'convocations', to_jsonb(t) || jsonb_build_object('groupe', ${GROUP_OF_ENROLMENT})
	from convocations t where t.enrolment_id in ${enrolled(her)}
	union all select 'course_exits', to_jsonb(t) || jsonb_build_object('groupe', ${GROUP_OF_ENROLMENT})
	from course_exits t where t.enrolment_id in ${enrolled(her)}
	union all select 'absence_calls', to_jsonb(t) || jsonb_build_object('jour', ${DAY}, 'groupe', ${GROUP})
	from absence_calls t where t.enrolment_id in ${enrolled(her)}
	union all select 'absence_call_undos', to_jsonb(t) || jsonb_build_object('groupe', (
		select g.label from absence_calls k join workshop_groups g on g.id = k.group_id where k.id = t.call_id))
	from absence_call_undos t where t.call_id in
		(select id from absence_calls where enrolment_id in ${enrolled(her)})
	union all select 'observations', to_jsonb(t)
	from observations t where t.enrolment_id in ${enrolled(her)}
	union all select 'pre_list_entries', to_jsonb(t) || jsonb_build_object('programme', ${PROGRAMME})
	from pre_list_entries t where t.person_id = ${her}
	union all select 'pre_list_withdrawals', to_jsonb(t) || jsonb_build_object('programme', ${PROGRAMME_OF_ENTRY})
	from pre_list_withdrawals t where t.entry_id in (select id from pre_list_entries where person_id = ${her})`;
