export { readWeek } from './server/read-week.ts';
