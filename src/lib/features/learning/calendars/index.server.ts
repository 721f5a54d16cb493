export {
	type CalendarScope,
	giveCalendarLink,
	openLinks,
	revokeCalendarLinks
} from './server/give-calendar-link.ts';
export { readCalendarLink } from './server/read-calendar-link.ts';
export {
	closePersonCalendar,
	givePersonCalendar,
	personCalendarSince
} from './server/person-calendar-link.ts';
export { readPersonCalendar } from './server/read-person-calendar.ts';
export { holds } from './server/holds.ts';
