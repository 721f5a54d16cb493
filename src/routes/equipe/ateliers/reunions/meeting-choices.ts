import { listRooms } from '#lib/features/resources/bookings/index.server.ts';
import { listAnimators } from '#lib/features/house/staff/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';

/** The rooms that a meeting may take, and who may lead it. */
export async function meetingChoices(db: Db) {
	const [rooms, team] = [await listRooms(db), await listAnimators(db)];
	return {
		rooms: rooms.map(({ id, name }) => ({ value: id, label: name })),
		team: team.map(({ staffId, name }) => ({ value: staffId, label: name }))
	};
}
