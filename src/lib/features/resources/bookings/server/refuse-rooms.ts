import type { Db } from '#lib/platform/database/acting.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { Booking, BookingRefusal } from '../domain/booking.ts';

/** A room is booked while the centre has it: one that was withdrawn meanwhile is not. */
export async function refuseRooms(
	db: Db,
	bookings: readonly Booking[]
): Promise<BookingRefusal | null> {
	const wanted = new Set(
		bookings.flatMap(({ resource }) => (resource.kind === 'room' ? [resource.id] : []))
	);
	if (wanted.size === 0) return null;
	const rooms = await db
		.selectFrom('rooms')
		.where('id', 'in', [...wanted])
		.where(({ not, exists, selectFrom }) =>
			not(exists(selectFrom('room_withdrawals as x').whereRef('x.room_id', '=', 'rooms.id')))
		)
		// It is not withdrawn while somebody takes it.
		.forKeyShare()
		.select('id')
		.execute();
	if (rooms.length === wanted.size) return null;
	return refuse(
		'unknown-room',
		'Cette salle n’est plus proposée\u00a0: rechargez la page, puis choisissez-en une autre.'
	);
}
