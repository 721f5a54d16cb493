import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Slot } from '../../domain/seances/slot.ts';
import { isToCome } from '../seances/states/meets-again.ts';

export type OpenGroup = Slot & {
	id: string;
	programmeId: string;
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
	return openGroupsWhere(db, today, sql`c.programme_id = ${programmeId}`);
}

/** The same, of one group: null when nothing of it is to come. */
export async function findOpenGroup(
	db: Db,
	groupId: string,
	today: string
): Promise<OpenGroup | null> {
	const [found] = await openGroupsWhere(db, today, sql`g.id = ${groupId}`);
	return found ?? null;
}

async function openGroupsWhere(
	db: Db,
	today: string,
	which: RawBuilder<unknown>
): Promise<OpenGroup[]> {
	const { rows } = await sql<OpenGroup>`
		select g.id, p.id as "programmeId", g.label, c.label as "cycleLabel", g.weekday, g.starts_at as "startsAt",
			g.ends_at as "endsAt", n.day as "nextDay",
			coalesce(g.capacity, p.capacity) - (select count(*)::int from enrolments e
				where e.group_id = g.id
				and not exists (select from departures d where d.enrolment_id = e.id)) as "seatsLeft"
		from cycles c
		join programmes p on p.id = c.programme_id
		join workshop_groups g on g.cycle_id = c.id
		cross join lateral (select min(s.day) as day from seances s
			where s.group_id = g.id and ${isToCome('s.day', today)}
			and not exists (select from seance_cancellations x where x.seance_id = s.id)) n
		where ${which} and n.day is not null
			and not exists (select from cycle_cancellations x where x.cycle_id = c.id)
		order by n.day, g.starts_at, g.label`.execute(db);
	return rows;
}
