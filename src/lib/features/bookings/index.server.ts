export { bookResources } from './server/book-resources.ts';
export { freeBookings } from './server/free-bookings.ts';
export { listRooms } from './server/list-rooms.ts';
export { saveRoom } from './server/save-room.ts';
export { restoreRoom, withdrawRoom } from './server/withdraw-room.ts';
