export {
	type CalendarScope,
	giveCalendarLink,
	openLinks,
	revokeCalendarLinks
} from './server/give-calendar-link.ts';
export { readCalendarLink } from './server/read-calendar-link.ts';
