export { eventLd, type LinkedCentre, linkedText, organizationLd } from './domain/linked-data.ts';
export { DROP_IN_TITLE, inOrder, type Occasion } from './domain/occasion.ts';
export { hourIn, type Tongue, weekdayIn } from './domain/said-day.ts';
export { ProgrammeShown, showingReason } from './domain/showing.ts';
export { occasionTitle, tellOccasion, type Telling } from './domain/tell-occasion.ts';
export { type Feed, type FeedItem, writeRss } from './domain/write-rss.ts';
