import { sql } from 'kysely';
import type { Held, RowsOf } from './rows-of.ts';

const PROGRAMME = sql`(select p.name from pre_list_entries l
	join programmes p on p.id = l.programme_id where l.id = mine.entry_id)`;

/** What she told for a group (when she can come, what she needs, with whom), and where drafts put her. */
export const groupRows: RowsOf = (her) => sql<Held>`
	with entries as (select id from pre_list_entries where person_id = ${her}),
	wishes as (select id, entry_id from group_wishes where entry_id in (select id from entries)),
	pairs as (select id, entry_id from group_companions
		where entry_id in (select id from entries) or with_entry_id in (select id from entries)),
	marks as (select id, entry_id from group_draft_marks where entry_id in (select id from entries))
	select 'group_wishes' as "table", to_jsonb(t) || jsonb_build_object('programme', ${PROGRAMME}) as row
	from group_wishes t join wishes mine on mine.id = t.id
	union all select 'group_wish_slots', to_jsonb(t) || jsonb_build_object('programme', ${PROGRAMME})
	from group_wish_slots t join wishes mine on mine.id = t.wish_id
	union all select 'group_companions', to_jsonb(t) || jsonb_build_object('programme', ${PROGRAMME})
	from group_companions t join pairs mine on mine.id = t.id
	union all select 'group_companion_partings', to_jsonb(t) || jsonb_build_object('programme', ${PROGRAMME})
	from group_companion_partings t join pairs mine on mine.id = t.companion_id
	union all select 'group_draft_moves', to_jsonb(t) || jsonb_build_object('programme', ${PROGRAMME})
	from group_draft_moves t join group_draft_moves mine on mine.id = t.id
	where t.entry_id in (select id from entries)
	union all select 'group_draft_marks', to_jsonb(t) || jsonb_build_object('programme', ${PROGRAMME})
	from group_draft_marks t join marks mine on mine.id = t.id
	union all select 'group_draft_mark_undos', to_jsonb(t) || jsonb_build_object('programme', ${PROGRAMME})
	from group_draft_mark_undos t join marks mine on mine.id = t.mark_id
	union all select 'seat_calls', to_jsonb(t) || jsonb_build_object('programme', ${PROGRAMME})
	from seat_calls t join seat_calls mine on mine.id = t.id where t.entry_id in (select id from entries)`;
