import { type RawBuilder, sql } from 'kysely';
import type { AnswerKind } from '../../domain/count/desk-counts.ts';

/*
 * As in season-queries.ts, row-level security hides sizes from the planner: lists of identifiers are
 * looked up as one array, in one pass over an index.
 */

/** The requests of a year, and their answers that nobody took back. */
export function deskRowsOf(year: number): RawBuilder<unknown> {
	return sql`
		asked as materialized (
			select r.id, r.family, extract(month from r.day)::integer as month, r.channel, r.origin,
				r.partner_id, r.person_id
			from requests r
			where r.day >= make_date(${year}, 1, 1) and r.day < make_date(${year + 1}, 1, 1)
		), answers as materialized (
			select a.request_id, a.kind, a.autonomy, a.minutes, a.pre_list_entry_id
			from request_answers a
			where a.request_id = any ((select array_agg(id) from asked)::uuid[])
				-- A notebook that noted nothing says that nobody knows, not that nothing was found.
				and not (a.told_by_notebook and a.kind = 'none-found')
				-- So few are taken back that all of the centre's are less than a list of what was answered.
				and a.id not in (select answer_id from request_answer_undos)
		)`;
}

const answeredBy = (...kinds: AnswerKind[]) =>
	sql`select request_id from answers where kind in (${sql.join(kinds.map((kind) => sql.lit(kind)))})`;

/** Those that led to a workshop: on a pré-liste, and then in a group of that programme. */
const ENTERED = sql`
	select request_id from answers
	where kind = 'pre-list' and exists (
		select from pre_list_entries l
		join enrolments e on e.person_id = l.person_id and e.recorded_at >= l.recorded_at
		join workshop_groups g on g.id = e.group_id
		join cycles c on c.id = g.cycle_id and c.programme_id = l.programme_id
		where l.id = pre_list_entry_id)`;

/** Requests alike in what tells them apart, and how many of them ended in this or that. */
export const ALIKE_REQUESTS = sql`
	select a.family, a.month, a.channel, a.origin, p.name as partner, count(*) as requests,
		count(*) filter (where a.person_id is null) as anonymous,
		count(*) filter (where a.id not in (select request_id from answers)) as unanswered,
		count(*) filter (where a.id in (${answeredBy('declined-in-place', 'handed-over')})) as "inPlace",
		count(*) filter (where a.id in (${answeredBy('none-found')})) as "noneFound",
		count(*) filter (where a.id in (${answeredBy('pre-list')})) as led,
		count(*) filter (where a.id in (${ENTERED})) as entered
	from asked a left join partners p on p.id = a.partner_id
	group by 1, 2, 3, 4, 5`;

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
