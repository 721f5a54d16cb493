import type { Db } from '#lib/platform/database/acting.ts';
import type { BookingOwner } from '../domain/booking.ts';

/** The room and the colleagues that one thing has taken, as it stands. */
export async function takenBy(
	db: Db,
	{ kind, id }: BookingOwner
): Promise<{ roomId: string | null; staffIds: string[] }> {
	const rows = await db
		.selectFrom('bookings')
		.where(`${kind}_id`, '=', id)
		.select(['room_id', 'staff_id'])
		.execute();
	return {
		roomId: rows.find(({ room_id }) => room_id)?.room_id ?? null,
		staffIds: rows.flatMap(({ staff_id }) => staff_id ?? [])
	};
}
