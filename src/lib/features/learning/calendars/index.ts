export { type CalendarEvent, writeIcs } from './domain/write-ics.ts';
