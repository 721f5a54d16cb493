import { sql } from 'kysely';
import type { Held, RowsOf } from './rows-of.ts';

/** How her record was looked after: merges, doubles, bonds, rights and retention. */
export const careRows: RowsOf = (her) => sql<Held>`
	select 'person_merges' as "table", to_jsonb(t) as row
	from person_merges t where t.kept_id = ${her} or t.merged_id = ${her}
	union all select 'person_merge_undos', to_jsonb(t)
	from person_merge_undos t where t.merge_id in
		(select id from person_merges where kept_id = ${her} or merged_id = ${her})
	union all select 'known_differences', to_jsonb(t)
	from known_differences t where t.one_id = ${her} or t.other_id = ${her}
	union all select 'possible_doubles', to_jsonb(t)
	from possible_doubles t where t.one_id = ${her} or t.other_id = ${her}
	union all select 'link_codes', to_jsonb(t) from link_codes t where t.person_id = ${her}
	union all select 'linked_people', to_jsonb(t) from linked_people t where t.person_id = ${her}
	union all select 'rights_requests', to_jsonb(t) from rights_requests t where t.person_id = ${her}
	union all select 'rights_answers', to_jsonb(t)
	from rights_answers t where t.request_id in (select id from rights_requests where person_id = ${her})
	union all select 'retention_warnings', to_jsonb(t) from retention_warnings t where t.person_id = ${her}
	union all select 'retention_pauses', to_jsonb(t) from retention_pauses t where t.person_id = ${her}`;
