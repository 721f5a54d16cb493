import { type RawBuilder, sql } from 'kysely';

/**
 * What somebody saw of a course, by her enrolment: what was done at the séances where she was, as last
 * said, in the order she saw it.
 */
export function seenIn(enrolment: RawBuilder<unknown>): RawBuilder<string[]> {
	return sql<string[]>`coalesce((
		select array_agg(w.content order by w.day, w.nth) from (
			select distinct on (c.content) c.content, s.day, c.nth
			from attendances a
			join seances s on s.id = a.seance_id
			join lateral (select contents from seance_contents
				where seance_id = s.id order by id desc limit 1) l on true
			cross join lateral unnest(l.contents) with ordinality as c (content, nth)
			where a.enrolment_id = ${enrolment} and a.kind in ('present', 'late')
				and not exists (select from seance_cancellations x where x.seance_id = s.id)
			order by c.content, s.day) w), '{}')`;
}
