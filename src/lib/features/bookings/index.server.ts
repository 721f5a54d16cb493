export { bookResources } from './server/book-resources.ts';
export { freeBookings } from './server/free-bookings.ts';
