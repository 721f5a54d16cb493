import { sql } from 'kysely';
import type { Held, RowsOf } from './rows-of.ts';

/** What she makes of her own: the projects she is in, the days she came. */
export const projectRows: RowsOf = (her) => sql<Held>`
	select 'project_people' as "table", to_jsonb(t) || jsonb_build_object(
		'projet', p.title, 'sorte', p.kind, 'souhait', p.wish) as row
	from project_people t join projects p on p.id = t.project_id
	where t.person_id = ${her}
	union all select 'project_visit_people', to_jsonb(t) || jsonb_build_object(
		'jour', v.day, 'minutes', v.minutes, 'fait', v.done)
	from project_visit_people t join project_visits v on v.id = t.visit_id
	where t.person_id = ${her}`;
