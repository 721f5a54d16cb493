import { listRooms } from '#lib/features/resources/bookings/index.server.ts';
import { counted } from '#lib/shared/french-plural.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { NewOffer, OfferRefusal } from '../../domain/offers/group-offer.ts';

type Placed = Pick<NewOffer, 'room' | 'roomId'> & { name: string | null };

/**
 * The room of a slot: at the centre, one of its rooms, which has enough seats; elsewhere, or in a centre
 * that has listed none, what was written. A name written at the centre is that of a room it has.
 */
export async function findOfferRoom(db: Db, offer: NewOffer): Promise<Placed | OfferRefusal> {
	const written = offer.room?.trim() || null;
	const rooms = offer.partnerId || offer.venue ? [] : await listRooms(db);
	if (!offer.roomId && (!written || rooms.length === 0)) {
		return { room: written, roomId: null, name: written };
	}
	const room = rooms.find(({ id, name }) =>
		offer.roomId ? id === offer.roomId : name.toLowerCase() === written?.toLowerCase()
	);
	if (!room) {
		return refuse(
			'unknown-room',
			'Choisissez la salle dans la liste, ou ajoutez-la d’abord aux salles du centre.'
		);
	}
	if (room.seats !== null && room.seats < offer.capacity) {
		return refuse(
			'seats',
			`${room.name} a ${counted(room.seats, 'place')}\u00a0: baissez le nombre de places, ou choisissez une autre salle.`
		);
	}
	return { room: null, roomId: room.id, name: room.name };
}
