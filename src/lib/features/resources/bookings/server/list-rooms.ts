import type { Db } from '#lib/platform/database/acting.ts';
import type { Provided, Room } from '../domain/room.ts';

/** The rooms of the acting centre, by name; withdrawn ones apart. */
export async function listRooms(db: Db, which: 'in-use' | 'withdrawn' = 'in-use'): Promise<Room[]> {
	const rows = await db
		.selectFrom('rooms as r')
		.leftJoin('room_withdrawals as x', 'x.room_id', 'r.id')
		.where('x.room_id', which === 'in-use' ? 'is' : 'is not', null)
		.orderBy('r.name')
		.orderBy('r.id')
		.select(['r.id', 'r.name', 'r.seats', 'r.provides'])
		.execute();
	return rows.map((row) => ({ ...row, provides: row.provides as Provided[] }));
}
