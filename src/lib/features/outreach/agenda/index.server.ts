export { holds } from './server/holds.ts';
export { listShowings, type Showing } from './server/list-showings.ts';
export {
	type DatedOccasion,
	readAgenda,
	readDatedAgenda,
	readOccasions,
	type Span
} from './server/read-agenda.ts';
export { readPublicCalendar } from './server/read-public-calendar.ts';
export { type ShowingRefusal, showProgramme } from './server/show-programme.ts';
