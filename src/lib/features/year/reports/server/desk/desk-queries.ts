import { type RawBuilder, sql } from 'kysely';

/*
 * As in season-queries.ts, row-level security hides sizes from the planner: lists of identifiers are
 * looked up as one array, in one pass over an index.
 */

/** The requests of a year, and their answers that nobody took back. */
export function deskRowsOf(year: number): RawBuilder<unknown> {
	return sql`
		asked as materialized (
			select r.id, r.family, extract(month from r.day)::integer as month, r.channel, r.origin,
				r.partner_id, r.person_id, r.recorded_at
			from requests r
			where r.day >= make_date(${year}, 1, 1) and r.day < make_date(${year + 1}, 1, 1)
		), noted as materialized (
			select a.id, a.request_id, a.kind, a.autonomy, a.minutes, a.pre_list_entry_id
			from request_answers a
			where a.request_id = any ((select array_agg(id) from asked)::uuid[])
				-- « Repris du cahier : suite non notée » says that nobody knows, not that nothing was found.
				and not (a.told_by_notebook and a.kind = 'none-found')
		), undone as materialized (
			select u.answer_id from request_answer_undos u
			where u.answer_id = any ((select array_agg(id) from noted)::uuid[])
		), answers as materialized (
			select n.request_id, n.kind, n.autonomy, n.minutes, n.pre_list_entry_id, a.family
			from noted n full join asked a on a.id = n.request_id
			where n.id is not null and n.id not in (select answer_id from undone)
		)`;
}

/** What led to a workshop: on a pré-liste, and then in a group of that programme. */
export const LED_TO_WORKSHOP = sql`
	select a.family, count(distinct a.request_id) as requests,
		count(distinct a.request_id) filter (where exists (
			select from pre_list_entries l
			join enrolments e on e.person_id = l.person_id and e.recorded_at >= l.recorded_at
			join workshop_groups g on g.id = e.group_id
			join cycles c on c.id = g.cycle_id and c.programme_id = l.programme_id
			where l.id = a.pre_list_entry_id)) as entered
	from answers a where a.kind = 'pre-list'
	group by a.family`;

/** The drop-in slots of the year that took place, who came, for how long. */
export function dropInsOf(year: number): RawBuilder<unknown> {
	return sql`
		select count(distinct s.id) as slots, count(v.id) as visits, coalesce(sum(l.minutes), 0) as minutes
		from drop_in_slots s
		join drop_in_visits v on v.slot_id = s.id
		join drop_in_arrivals a on a.visit_id = v.id
		left join drop_in_leavings l on l.visit_id = v.id
		where s.day >= make_date(${year}, 1, 1) and s.day < make_date(${year + 1}, 1, 1)
			and not exists (select from drop_in_cancellations x where x.slot_id = s.id)
			and not exists (select from drop_in_visit_undos u where u.visit_id = v.id)`;
}
