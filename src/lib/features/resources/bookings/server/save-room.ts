import { sql } from 'kysely';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { takeTurnInCentre } from '#lib/platform/database/take-turn.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { plainDay } from '#lib/shared/french-dates.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { refuseRoom, type Room, type RoomRefusal } from '../domain/room.ts';
import { listRooms } from './list-rooms.ts';

/** Adds a room, or changes the one that is named by its id. */
export async function saveRoom(
	db: Db,
	{ id, ...room }: Omit<Room, 'id'> & { id: string | null }
): Promise<{ id: string } | RoomRefusal> {
	const refusal = refuseRoom(room);
	if (refusal) return refusal;
	// Two colleagues who add the same room at once: the second one is told that it is there.
	await takeTurnInCentre(db, 'rooms');
	const name = room.name.trim();
	const others = (await listRooms(db)).filter((other) => other.id !== id);
	if (others.some((other) => other.name.toLowerCase() === name.toLowerCase())) {
		return refuse('name-taken', 'Une salle porte déjà ce nom\u00a0: choisissez-en un autre.');
	}
	const values = { name, seats: room.seats, provides: room.provides, ...recordedBy(db) };
	const saved = id
		? await db
				.updateTable('rooms')
				.set(values)
				.where('id', '=', id)
				.returning('id')
				.executeTakeFirst()
		: await db
				.insertInto('rooms')
				.values({ centre_id: centreOf(db), ...values })
				.returning('id')
				.executeTakeFirst();
	if (!saved) return refuse('unknown', 'Cette salle n’existe plus.');
	await writeJournal(db, { action: id ? 'change' : 'add', kind: 'room', id: saved.id });
	return saved;
}

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
	if (!room) return refuse('unknown', 'Cette salle n’existe plus.');
	const { rows } = await sql<{ day: string; times: number }>`
		select to_char(min(lower(b.during)) at time zone c.time_zone, 'YYYY-MM-DD') as day,
			count(*) as times
		from bookings b join centres c on c.id = b.centre_id
		where b.room_id = ${roomId} and upper(b.during) > ${db.acting.at.toString()}::timestamptz
		group by c.time_zone`.execute(db);
	const [next] = rows;
	if (next) {
		return refuse(
			'in-use',
			`Cette salle est encore réservée ${next.times} fois, la première le ${plainDay(next.day)}. Changez d’abord la salle de ces séances.`
		);
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
