export type { Booking, BookingOwner, BookingRefusal, Resource } from './domain/booking.ts';
