export type { Booking, BookingOwner, BookingRefusal, Resource } from './domain/booking.ts';
export { PROVIDED_NAMES, type Room } from './domain/room.ts';
export { RoomForm } from './domain/room-form.ts';
