import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';

/** A seat kept for somebody in a slot that takes place. */
export type SeatAhead = {
	visitId: string;
	personId: string;
	day: string;
	startsAt: string;
	since: Temporal.Instant;
};

/** The seats of these days that are kept for somebody known, who is not there yet. */
export async function listSeatsAhead(
	db: Db,
	{ from, until, only }: { from: string; until: string; only?: readonly string[] }
): Promise<SeatAhead[]> {
	const those = only ? sql`v.id = any (${[...only]}::uuid[])` : sql`true`;
	const { rows } = await sql<SeatAhead>`
		select v.id as "visitId", v.person_id as "personId", s.day::text as day,
			to_char(s.starts_at, 'HH24:MI') as "startsAt", v.recorded_at as since
		from drop_in_slots s
		join drop_in_visits v on v.slot_id = s.id
		where s.day between ${from}::date and ${until}::date and ${those} and v.person_id is not null
			and not exists (select from drop_in_cancellations x where x.slot_id = s.id)
			and not exists (select from drop_in_visit_undos u where u.visit_id = v.id)
			and not exists (select from drop_in_arrivals a where a.visit_id = v.id)
		order by s.day, s.starts_at, v.id`.execute(db);
	return rows;
}
