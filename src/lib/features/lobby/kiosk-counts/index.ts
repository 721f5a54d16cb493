export type { KioskNote } from './domain/kiosk-note.ts';
export { TEXT_WORDS } from './domain/kiosk-sums.ts';
export { endOf, follow, type KioskVisit, type SeenAtKiosk } from './domain/kiosk-visit.ts';
export { mondaysOf, type Period, PERIODS, weeksOf, yearWeeks } from './domain/week.ts';
