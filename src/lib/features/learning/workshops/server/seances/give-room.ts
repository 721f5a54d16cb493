import type { BookingRefusal } from '#lib/features/resources/bookings/index.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { refuse } from '#lib/shared/refuse.ts';

export const UNKNOWN_ROOM: BookingRefusal = refuse(
	'unknown-room',
	'Cette salle n’est plus proposée\u00a0: rechargez la page, puis choisissez-en une autre.'
);

/** Gives a group its room; false when the acting centre has no such room. */
export async function giveRoom(db: Db, groupId: string, roomId: string): Promise<boolean> {
	const room = await db
		.selectFrom('rooms')
		.where('id', '=', roomId)
		.select('id')
		.executeTakeFirst();
	if (!room) return false;
	await db
		.insertInto('group_rooms')
		.values({ group_id: groupId, centre_id: centreOf(db), room_id: roomId, ...recordedBy(db) })
		.execute();
	return true;
}
