import { type RawBuilder, sql } from 'kysely';

/*
 * Row-level security hides from the planner how many rows a centre has: it counts on a handful, and
 * joins them one index descent, or one comparison, at a time. So a list of identifiers is looked up
 * as one array, and rows are matched by full joins: those can only be hashed, never nested. Each
 * row of one side has its twin in the other, so that they leave out nothing; what has no twin is
 * left out afterwards, outside of the materialized part, where it cannot turn them into others.
 */

/** The groups, séances and enrolments of a year, under the names that the queries below use. */
export function rowsOfYear(year: number): RawBuilder<unknown> {
	return sql`
		year_groups as materialized (
			select row_number() over (order by g.id) - 1 as no, g.id, g.centre_id, g.cycle_id, g.label,
				g.capacity as seats
			from cycles c join workshop_groups g on g.cycle_id = c.id
			where c.year = ${year}
		), year_seances as materialized (
			select s.id, s.group_id, s.day, s.planned_minutes, s.real_minutes
			from seances s where s.group_id = ${among(sql`select id from year_groups`)}
		), called_off as materialized (
			select x.seance_id
			from seance_cancellations x where x.seance_id = ${among(sql`select id from year_seances`)}
		), sheets as materialized (
			select m.id, m.marks, m.absent, m.excused, m.lates
			from year_groups g cross join lateral (${SHEETS_OF_A_GROUP}) m
		), enrolled as materialized (
			-- People are numbered here, in the order of their identifiers, and again where they are read.
			select e.id, e.group_id, e.person_id, e.enrolled_on,
				dense_rank() over (order by e.person_id) - 1 as person
			from enrolments e where e.group_id = ${among(sql`select id from year_groups`)}
		), gone as materialized (
			select d.enrolment_id
			from departures d where d.enrolment_id = ${among(sql`select id from enrolled`)}
		)`;
}

/**
 * What the sheet of each séance of group `g` adds up to: its marks, those that are no presence, and
 * the minutes of the late ones. Read in an index that holds all of it (migration 0010).
 */
const SHEETS_OF_A_GROUP = sql`
	select a.seance_id as id, count(*) as marks,
		count(*) filter (where a.kind = 'absent') as absent,
		count(*) filter (where a.kind = 'excused') as excused,
		array_agg(a.late_minutes) filter (where a.late_minutes is not null) as lates
	from attendances a where a.centre_id = g.centre_id and a.group_id = g.id
	group by a.seance_id
	-- Kept apart: a join with anything would read these marks again for each of its rows.
	offset 0`;

/** Every cycle of the year; the day one was called off is that of the centre. */
export function cyclesOf(year: number): RawBuilder<unknown> {
	return sql`
		select c.id, c.programme_id as "programmeId", c.label,
			(x.recorded_at at time zone ce.time_zone)::date as "cancelledOn"
		from cycles c
		join centres ce on ce.id = c.centre_id
		left join cycle_cancellations x on x.cycle_id = c.id
		where c.year = ${year}`;
}

/** Each séance with its sheet; `of_group` is the number of its group. */
export const SEANCES_WITH_SHEETS = sql`
	select s.id, g.no as of_group, s.day, s.planned_minutes as planned, s.real_minutes as real,
		s.id in (select seance_id from called_off) as cancelled, m.marks, m.absent, m.excused, m.lates
	from year_seances s
	full join year_groups g on g.id = s.group_id
	full join sheets m on m.id = s.id`;

/** What was said last at the end of each enrolment: without a word when it was taken back. */
export const LAST_WORDS = sql`
	select distinct on (x.enrolment_id) x.enrolment_id, x.id, x.word
	from course_exits x where x.enrolment_id = ${among(sql`select id from enrolled`)}
	order by x.enrolment_id, x.id desc`;

/** Who is enrolled where, by the numbers of her and of the group, and what she said last. */
export const SEATS = sql`
	select g.no as of_group, e.person, e.id in (select enrolment_id from gone) as left,
		w.word, w.id as said
	from enrolled e
	full join year_groups g on g.id = e.group_id
	full join last_words w on w.enrolment_id = e.id`;

/**
 * Marks dated outside the enrolment: before its first day, or from the departure on. Only the
 * enrolments that have one of these days are looked at, and only their séances outside.
 */
export const MARKS_OUTSIDE = sql`
	select a.seance_id as id, a.kind in ('present', 'late') as attended
	from enrolments e
	left join departures d on d.enrolment_id = e.id
	cross join lateral (
		select s.id from seances s
		where s.group_id = e.group_id and (s.day < e.enrolled_on or s.day >= d.left_on)
		offset 0
	) s
	join attendances a on a.seance_id = s.id and a.enrolment_id = e.id
	where e.id = ${among(sql`
		select id from enrolled where enrolled_on is not null union select enrolment_id from gone`)}`;

/** The different people enrolled in the year, numbered; quarters without any come last: nobody has their number. */
export const RESIDENTS = sql`
	select row_number() over (order by p.id) - 1 as no, p.id, p.birth_year as birth, p.age_band as band, p.sex,
		p.commune_insee as commune, q.kind || ' ' || q.name as quarter
	from (
		select * from people where id = ${among(sql`select person_id from enrolled`)} offset 0) p
	full join (select id, kind, name from quarters offset 0) q on q.id = p.quarter_id`;

/**
 * Those of them who had a mark before the year began, in any programme of the centre. Their groups
 * of this year are passed over, unless one had begun before.
 */
export function seenBeforeOf(year: number): RawBuilder<unknown> {
	const begins = sql`make_date(${year}, 1, 1)`;
	return sql`
		select o.person_id as id
		from enrolments o
		where o.person_id = ${among(sql`select person_id from enrolled`)}
			and o.group_id not in (
				select id from year_groups
				except select group_id from year_seances where day < ${begins})
			and exists (select from seances s
				where s.group_id = o.group_id and s.day < ${begins}
					and exists (select from attendances a
						where a.seance_id = s.id and a.enrolment_id = o.id))`;
}

/** One of a list of identifiers, looked up as one array. */
export function among(ids: RawBuilder<unknown>): RawBuilder<unknown> {
	return sql`any ((select array_agg(id) from (${ids}) as listed(id))::uuid[])`;
}
