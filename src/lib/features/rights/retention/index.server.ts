export { holds } from './server/holds.ts';
export { listAnnounced, warnedPeople } from './server/list-announced.ts';
export { pauseRetention, resumeRetention } from './server/pause-retention.ts';
export { type RetentionRun, runRetention } from './server/run-retention.ts';
export { type RetentionScreen, showRetention } from './server/show-retention.ts';
export { announceEnds } from './server/warn-of-ends.ts';
