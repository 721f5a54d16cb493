import type { Db } from '#lib/platform/database/acting.ts';
import type { BookingOwner } from '../domain/booking.ts';

/** Gives back whatever these things had taken. */
export async function freeBookings(
	db: Db,
	kind: BookingOwner['kind'],
	ids: readonly string[]
): Promise<void> {
	if (ids.length === 0) return;
	await db.deleteFrom('bookings').where(`${kind}_id`, 'in', ids).execute();
}
