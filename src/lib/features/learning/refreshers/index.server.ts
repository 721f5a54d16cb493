export { answerRefresher } from './server/answer-refresher.ts';
export { listLearners, listSiteChanges } from './server/list-learners.ts';
export { noteSiteChange, undoSiteChange } from './server/note-site-change.ts';
export { holds } from './server/holds.ts';
