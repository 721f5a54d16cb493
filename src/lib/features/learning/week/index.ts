export { drawWeek } from './domain/draw-week.ts';
export { layWeek, viewFor, type WeekNow, type WeekRow } from './domain/lay-week.ts';
export { printedWeek } from './domain/printed-week.ts';
export { planLinks } from './domain/week-addresses.ts';
export {
	dayAfter,
	daysOfWeek,
	mondayOf,
	mondayOfWeek,
	weekName,
	weekOf
} from './domain/week-dates.ts';
export { clashesIn } from './domain/week-item.ts';
export { weekLine } from './domain/week-line.ts';
