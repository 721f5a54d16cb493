import { type RawBuilder, sql } from 'kysely';

/*
 * As in season-queries.ts, row-level security hides sizes from the planner: what a query begins with
 * is named with its centre and its days, and each is one index away.
 */

/** The visits of a year that nobody took back, and the projects of which something happened in it. */
export function projectsOf(centreId: string, year: number): RawBuilder<unknown> {
	return sql`
		visited as materialized (
			select v.id, v.project_id, v.day, v.minutes, v.unnamed, v.done
			from project_visits v
			where v.centre_id = ${centreId} and ${inYear('v.day', year)}
				and not exists (select from project_visit_undos u where u.visit_id = v.id)
		), work as materialized (
			select v.project_id, count(*) as visits, sum(v.minutes) as minutes, sum(v.unnamed) as unnamed
			from visited v group by v.project_id
		), followed as materialized (
			select p.id, p.kind, p.title, p.programme_id, p.opened_on,
				${inYear('p.opened_on', year)} as is_opened, o.outcome, o.day as ended_on,
				coalesce(w.visits, 0) as visits, coalesce(w.minutes, 0) as minutes,
				coalesce(w.unnamed, 0) as unnamed
			from projects p
			left join work w on w.project_id = p.id
			left join lateral (
				select l.outcome, l.day from (select x.outcome, x.day from project_outcomes x
					where x.project_id = p.id order by x.id desc limit 1) l
				where l.outcome is not null and ${inYear('l.day', year)}
			) o on true
			where p.centre_id = ${centreId}
				and (w.project_id is not null or o.outcome is not null or ${inYear('p.opened_on', year)})
		)`;
}

const ANSWERS = {
	calls: sql`select * from after_course_answers`,
	renewals: sql`select * from renewal_answers`
};

/** What was said last of each enrolment in a year: three months after it, or of going on. */
export function answersOf(
	what: keyof typeof ANSWERS,
	centreId: string,
	year: number
): RawBuilder<unknown> {
	return sql`
		select distinct on (a.enrolment_id) a.id, a.enrolment_id, a.answer, a.day
		from (${ANSWERS[what]}) a
		where a.centre_id = ${centreId} and ${inYear('a.day', year)}
		order by a.enrolment_id, a.id desc`;
}

/** Whether a day is of the year, in a way that an index reads. */
export function inYear(column: string, year: number): RawBuilder<unknown> {
	const day = sql.ref(column);
	return sql`(${day} >= make_date(${year}, 1, 1) and ${day} < make_date(${year + 1}, 1, 1))`;
}
