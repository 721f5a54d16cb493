import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Pair } from '../../domain/wishes/parties.ts';
import type { WeeklySlot } from '../../domain/offers/slot-key.ts';
import type { Wish } from '../../domain/wishes/wish.ts';

/** What those people of a pré-liste last told, by entry; who told nothing is not there. */
export async function wishesOf(db: Db, entryIds: readonly string[]): Promise<Map<string, Wish>> {
	const { rows } = await sql<{
		entryId: string;
		needs: string[];
		staysHere: boolean;
		slots: WeeklySlot[];
	}>`
		select distinct on (w.entry_id) w.entry_id as "entryId", w.needs, w.stays_here as "staysHere",
			coalesce((select jsonb_agg(jsonb_build_object('weekday', s.weekday,
				'startsAt', to_char(s.starts_at, 'HH24:MI')) order by s.rank)
				from group_wish_slots s where s.wish_id = w.id), '[]') as slots
		from group_wishes w where w.entry_id = any (${entryIds}::uuid[])
		order by w.entry_id, w.id desc`.execute(db);
	return new Map(
		rows.map(({ entryId, needs, staysHere, slots }) => [entryId, { slots, needs, staysHere }])
	);
}

/** Who comes with whom, among those entries: only what was not parted since. */
export async function companionsAmong(
	db: Db,
	entryIds: readonly string[]
): Promise<(Pair & { id: string })[]> {
	const { rows } = await sql<Pair & { id: string }>`
		select c.id, c.entry_id as "entryId", c.with_entry_id as "withId"
		from group_companions c
		where c.entry_id = any (${entryIds}::uuid[]) and c.with_entry_id = any (${entryIds}::uuid[])
			and not exists (select from group_companion_partings p where p.companion_id = c.id)
		order by c.id`.execute(db);
	return rows;
}
