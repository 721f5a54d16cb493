import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';

/** Somebody who said that she will not come to a séance that takes place. */
export type Announced = {
	seanceId: string;
	personId: string;
	day: string;
	startsAt: string | null;
	announcedAt: Temporal.Instant;
};

/** The absences announced since then at séances of this day and after. `only`: at these séances. */
export async function listAnnounced(
	db: Db,
	{ from, since, only }: { from: string; since: Temporal.Instant; only?: readonly string[] }
): Promise<Announced[]> {
	const those = only ? sql`s.id = any (${[...only]}::uuid[])` : sql`true`;
	const { rows } = await sql<Announced>`
		select s.id as "seanceId", e.person_id as "personId", s.day::text as day,
			to_char(coalesce(s.starts_at, g.starts_at), 'HH24:MI') as "startsAt",
			a.recorded_at as "announcedAt"
		from announced_absences a
		join seances s on s.id = a.seance_id
		join workshop_groups g on g.id = s.group_id
		join enrolments e on e.id = a.enrolment_id
		where s.day >= ${from}::date and a.recorded_at >= ${since.toString()}::timestamptz and ${those}
			and not exists (select from departures d where d.enrolment_id = e.id and d.left_on <= s.day)
			and not exists (select from seance_cancellations x where x.seance_id = s.id)
			and not exists (select from cycle_cancellations y where y.cycle_id = g.cycle_id)
		order by a.recorded_at, e.id`.execute(db);
	return rows;
}
