import { sql } from 'kysely';
import { authorOf } from '#lib/features/house/staff/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';

export type SeatWord = 'offered' | 'cannot';
export type SeatCall = { word: SeatWord; at: Temporal.Instant; by: string | null };

/** What was last said to each for a seat of a group, by entry; what was taken back is not there. */
export async function seatCallsOf(db: Db, groupId: string): Promise<Map<string, SeatCall>> {
	const { rows } = await sql<SeatCall & { entryId: string }>`
		select * from (
			select distinct on (c.entry_id) c.entry_id as "entryId", c.word, c.recorded_at as at,
				${authorOf('c.recorded_by')} as by
			from seat_calls c where c.group_id = ${groupId}
			order by c.entry_id, c.id desc) last
		where last.word is not null`.execute(db);
	return new Map(rows.map(({ entryId, ...call }) => [entryId, call]));
}
