import { sql } from 'kysely';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { plainDay } from '#lib/shared/french-dates.ts';
import type { RoomRefusal } from '../domain/room.ts';

/** A room is proposed no more; refused while something to come takes place there. */
export async function withdrawRoom(
	db: Db,
	roomId: string
): Promise<{ withdrawn: string } | RoomRefusal> {
	const room = await db
		.selectFrom('rooms')
		.where('id', '=', roomId)
		.forUpdate()
		.select('id')
		.executeTakeFirst();
	if (!room) return { refusal: 'unknown', message: 'Cette salle n’existe plus.' };
	const { rows } = await sql<{ day: string; times: number }>`
		select to_char(min(lower(b.during)) at time zone c.time_zone, 'YYYY-MM-DD') as day,
			count(*) as times
		from bookings b join centres c on c.id = b.centre_id
		where b.room_id = ${roomId} and upper(b.during) > ${db.acting.at.toString()}::timestamptz
		group by c.time_zone`.execute(db);
	const [next] = rows;
	if (next) {
		return {
			refusal: 'in-use',
			message: `Cette salle est encore réservée ${next.times} fois, la première le ${plainDay(next.day)}. Changez d’abord la salle de ces séances.`
		};
	}
	const written = await db
		.insertInto('room_withdrawals')
		.values({ room_id: roomId, centre_id: centreOf(db), ...recordedBy(db) })
		.onConflict((conflict) => conflict.column('room_id').doNothing())
		.returning('room_id')
		.executeTakeFirst();
	if (written) await writeJournal(db, { action: 'withdraw', kind: 'room', id: roomId });
	return { withdrawn: roomId };
}

/** It serves again. */
export async function restoreRoom(db: Db, roomId: string): Promise<void> {
	const { numDeletedRows } = await db
		.deleteFrom('room_withdrawals')
		.where('room_id', '=', roomId)
		.executeTakeFirst();
	if (numDeletedRows > 0) await writeJournal(db, { action: 'restore', kind: 'room', id: roomId });
}
