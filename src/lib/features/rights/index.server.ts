export { answerRight } from './server/answer-right.ts';
export { askRight } from './server/ask-right.ts';
export { type Certificate, findCertificate, listCertificates } from './server/certificates.ts';
export { eraseOnRequest } from './server/erase-on-request.ts';
export type { CloseYear } from './server/erase-people.ts';
export { listAnnounced } from './server/list-announced.ts';
export {
	listWaitingRights,
	objectionsOf,
	type RightAsked,
	rightsOf
} from './server/list-rights.ts';
export { announceEnds } from './server/warn-of-ends.ts';
export { pauseRetention, resumeRetention } from './server/pause-retention.ts';
export { type RetentionRun, runRetention } from './server/run-retention.ts';
export { type RetentionScreen, showRetention } from './server/show-retention.ts';
export { gatherRecord } from './server/gather-record.ts';
export { foreseeErasure } from './server/foresee-erasure.ts';
