import { type RawBuilder, sql } from 'kysely';

/**
 * The held séances of a year, of one programme or of all: not cancelled, and marked at least
 * once (the rule of `isHeld`, said to PostgreSQL).
 */
export function heldSeances(year: number, programme: string | null = null): RawBuilder<unknown> {
	return sql`
		select s.id, s.group_id, g.cycle_id, s.day,
			coalesce(s.real_minutes, s.planned_minutes) as minutes
		from cycles c
		join programmes p on p.id = c.programme_id
		join workshop_groups g on g.cycle_id = c.id
		join seances s on s.group_id = g.id
		where c.year = ${year} and (${programme}::text is null or p.slug = ${programme})
			and exists (select from attendances a where a.seance_id = s.id)
			and not exists (select from seance_cancellations x where x.seance_id = s.id)`;
}

/**
 * Whether person `p` had a mark before the year began, in any programme of the centre. The days are
 * asked before the marks: most enrolments have none that old, and one look says so.
 */
export function seenBefore(year: number): RawBuilder<boolean> {
	return sql<boolean>`exists (select from enrolments e
		where e.person_id = p.id
			and exists (select from seances s
				where s.group_id = e.group_id and s.day < make_date(${year}, 1, 1)
					and exists (select from attendances a
						where a.seance_id = s.id and a.enrolment_id = e.id)))`;
}
