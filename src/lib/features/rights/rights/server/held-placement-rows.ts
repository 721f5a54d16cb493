import { type RawBuilder, sql } from 'kysely';
import type { Held, RowsOf } from './rows-of.ts';

const placed = (her: RawBuilder<unknown>) =>
	sql`(select id from placements where person_id = ${her})`;

/** Where she was found to stand, what she answered, what was said of it. */
export const placementRows: RowsOf = (her) => sql<Held>`
	select 'placements' as "table", to_jsonb(t) as row from placements t where t.person_id = ${her}
	union all select 'placement_situations', to_jsonb(t)
	from placement_situations t where t.placement_id in ${placed(her)}
	union all select 'placement_answers', to_jsonb(t)
	from placement_answers t where t.placement_id in ${placed(her)}
	union all select 'placement_endings', to_jsonb(t)
	from placement_endings t where t.placement_id in ${placed(her)}
	union all select 'placement_gains', to_jsonb(t) ||
		-- What nobody would read: their number says that they are kept.
		jsonb_build_object('likelihoods', cardinality(t.likelihoods))
	from placement_gains t where exists (select from placement_endings e
		where e.id in (t.before_id, t.after_id) and e.placement_id in ${placed(her)})
	union all select 'placement_ending_undos', to_jsonb(t)
	from placement_ending_undos t where t.ending_id in
		(select id from placement_endings where placement_id in ${placed(her)})
	union all select 'placement_undos', to_jsonb(t)
	from placement_undos t where t.placement_id in ${placed(her)}
	union all select 'non_user_types', to_jsonb(t)
	from non_user_types t where t.placement_id in ${placed(her)}
	union all select 'told_levels', to_jsonb(t) from told_levels t where t.person_id = ${her}
	union all select 'tablet_links', to_jsonb(t)
	from tablet_links t where t.placement_id in ${placed(her)}
	union all select 'tablet_link_closings', to_jsonb(t)
	from tablet_link_closings t where t.link_id in
		(select id from tablet_links where placement_id in ${placed(her)})`;
