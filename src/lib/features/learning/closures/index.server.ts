export { addClosure, withdrawClosure } from './server/add-closures.ts';
export { chooseZone } from './server/choose-zone.ts';
export { importHolidays } from './server/import-holidays.ts';
export { type CentreCalendar, readCalendar } from './server/read-calendar.ts';
export { holds } from './server/holds.ts';
