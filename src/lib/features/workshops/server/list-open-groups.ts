import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Slot } from '../domain/slot.ts';

export type OpenGroup = Slot & {
	id: string;
	label: string;
	cycleLabel: string;
	/** Null when nobody set a limit. */
	seatsLeft: number | null;
	nextDay: string;
};

/** The groups of a programme with a séance to come: where somebody who waits may be enrolled. */
export async function listOpenGroups(
	db: Db,
	programmeId: string,
	today: string
): Promise<OpenGroup[]> {
	const { rows } = await sql<OpenGroup>`
		select g.id, g.label, c.label as "cycleLabel", g.weekday, g.starts_at as "startsAt",
			g.ends_at as "endsAt", n.day as "nextDay",
			coalesce(g.capacity, p.capacity) - (select count(*)::int from enrolments e
				where e.group_id = g.id
				and not exists (select from departures d where d.enrolment_id = e.id)) as "seatsLeft"
		from cycles c
		join programmes p on p.id = c.programme_id
		join workshop_groups g on g.cycle_id = c.id
		cross join lateral (select min(s.day) as day from seances s
			where s.group_id = g.id and s.day >= ${today}::date
			and not exists (select from seance_cancellations x where x.seance_id = s.id)) n
		where c.programme_id = ${programmeId} and n.day is not null
			and not exists (select from cycle_cancellations x where x.cycle_id = c.id)
		order by n.day, g.starts_at, g.label`.execute(db);
	return rows;
}
