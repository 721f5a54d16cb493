export { eventLd, type LinkedCentre, linkedText, organizationLd } from './domain/linked-data.ts';
export {
	comingSoon,
	nearestFirst,
	DROP_IN_TITLE,
	inOrder,
	inTheirWeek,
	lastDayTold,
	type Occasion,
	weekAnywhere
} from './domain/occasion.ts';
export { OCCASION_WORDS } from './domain/occasion-words.ts';
export { hourIn, weekdayIn } from './domain/said-day.ts';
export { ProgrammeShown, showingReason } from './domain/showing.ts';
export { occasionTitle, tellOccasion, type Telling, tellSeats } from './domain/tell-occasion.ts';
export { type Feed, type FeedItem, writeRss } from './domain/write-rss.ts';
