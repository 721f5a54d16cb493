import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';

/** Somebody who is enrolled no more, and the séance where she would have been next. */
export type TakenOff = {
	enrolmentId: string;
	personId: string;
	day: string;
	startsAt: string | null;
	takenOffAt: Temporal.Instant;
};

/**
 * Whose departure was written since then, of a course that goes on without her. Whoever is in another
 * group of the programme changed groups. `only`: of these enrolments.
 */
export async function listTakenOff(
	db: Db,
	{ from, since, only }: { from: string; since: Temporal.Instant; only?: readonly string[] }
): Promise<TakenOff[]> {
	const those = only ? sql`e.id = any (${[...only]}::uuid[])` : sql`true`;
	const { rows } = await sql<TakenOff>`
		select e.id as "enrolmentId", e.person_id as "personId", f.day::text as day,
			f.starts_at as "startsAt", d.recorded_at as "takenOffAt"
		from departures d
		join enrolments e on e.id = d.enrolment_id
		join centres h on h.id = d.centre_id
		join workshop_groups g on g.id = e.group_id
		join cycles c on c.id = g.cycle_id
		cross join lateral (select s.day, to_char(coalesce(s.starts_at, g.starts_at), 'HH24:MI') as starts_at
			from seances s where s.group_id = g.id
				and s.day >= greatest(d.left_on, e.enrolled_on)
				and s.day + coalesce(s.starts_at, g.starts_at, '23:59') > d.recorded_at at time zone h.time_zone
				and not exists (select from seance_cancellations x where x.seance_id = s.id)
			order by s.day, s.starts_at limit 1) f
		where d.recorded_at >= ${since.toString()}::timestamptz and f.day >= ${from}::date and ${those}
			and not exists (select from cycle_cancellations y where y.cycle_id = c.id)
			and not exists (select from enrolments o
				join workshop_groups w on w.id = o.group_id
				join cycles k on k.id = w.cycle_id
				where o.person_id = e.person_id and k.programme_id = c.programme_id
					and not exists (select from departures q where q.enrolment_id = o.id)
					and exists (select from seances s where s.group_id = w.id and s.day >= f.day))
		order by d.recorded_at, e.id`.execute(db);
	return rows;
}
