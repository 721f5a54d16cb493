import { sql } from 'kysely';
import { freeSeats } from '#lib/features/learning/workshops/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';

/** A free seat that is proposed to somebody, and from when. */
export type OfferedSeat = {
	callId: string;
	personId: string;
	/** The first séance that she could come to. */
	day: string;
	startsAt: string | null;
	offeredAt: Temporal.Instant;
};

/**
 * The seats proposed since then, by the last word to each, that are free still and whose person waits.
 * `only`: of these proposals.
 */
export async function listOfferedSeats(
	db: Db,
	{ from, since, only }: { from: string; since: Temporal.Instant; only?: readonly string[] }
): Promise<OfferedSeat[]> {
	const those = only ? sql`c.id = any (${[...only]}::uuid[])` : sql`true`;
	const { rows } = await sql<OfferedSeat & { groupId: string; entryId: string; today: string }>`
		select c.id as "callId", c.group_id as "groupId", c.entry_id as "entryId",
			n.person_id as "personId", f.day::text as day, f.starts_at as "startsAt",
			c.recorded_at as "offeredAt",
			(${db.acting.at.toString()}::timestamptz at time zone h.time_zone)::date::text as today
		from (select distinct on (group_id, entry_id) * from seat_calls
			order by group_id, entry_id, id desc) c
		join pre_list_entries n on n.id = c.entry_id
		join workshop_groups g on g.id = c.group_id
		join centres h on h.id = c.centre_id
		cross join lateral (select s.day, to_char(coalesce(s.starts_at, g.starts_at), 'HH24:MI') as starts_at
			from seances s where s.group_id = g.id
				and s.day + coalesce(s.starts_at, g.starts_at, '23:59') > c.recorded_at at time zone h.time_zone
				and not exists (select from seance_cancellations x where x.seance_id = s.id)
			order by s.day, s.starts_at limit 1) f
		where c.word = 'offered' and c.recorded_at >= ${since.toString()}::timestamptz
			and f.day >= ${from}::date and ${those}
		order by c.id`.execute(db);
	const waiting = new Set<string>();
	for (const [groupId, today] of new Map(rows.map((row) => [row.groupId, row.today]))) {
		const seats = await freeSeats(db, groupId, today);
		for (const { entryId } of seats?.waiting ?? []) waiting.add(`${groupId} ${entryId}`);
	}
	return rows
		.filter(({ groupId, entryId }) => waiting.has(`${groupId} ${entryId}`))
		.map(({ groupId: _group, entryId: _entry, today: _today, ...one }) => one);
}
