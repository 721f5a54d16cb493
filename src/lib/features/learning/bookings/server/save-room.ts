import { sql } from 'kysely';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
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
	await sql`select pg_advisory_xact_lock(hashtextextended(${`rooms ${centreOf(db)}`}, 0))`.execute(
		db
	);
	const name = room.name.trim();
	const others = (await listRooms(db)).filter((other) => other.id !== id);
	if (others.some((other) => other.name.toLowerCase() === name.toLowerCase())) {
		return {
			refusal: 'name-taken',
			message: 'Une salle porte déjà ce nom\u00a0: choisissez-en un autre.'
		};
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
	if (!saved) return { refusal: 'unknown', message: 'Cette salle n’existe plus.' };
	await writeJournal(db, { action: id ? 'change' : 'add', kind: 'room', id: saved.id });
	return saved;
}
