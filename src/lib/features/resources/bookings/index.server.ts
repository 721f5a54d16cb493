export { bookResources, rebookResources } from './server/book-resources.ts';
export {
	comingBookings,
	type ComingBooking,
	freeMachineBooking
} from './server/coming-bookings.ts';
export { findTaken } from './server/find-taken.ts';
export { listRooms } from './server/list-rooms.ts';
export { restoreRoom, saveRoom, withdrawRoom } from './server/save-room.ts';
export { takenBy } from './server/taken-by.ts';
export { listProjectBookings, type ProjectBooking } from './server/list-project-bookings.ts';
export { holds } from './server/holds.ts';
