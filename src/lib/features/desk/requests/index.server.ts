export {
	answerRequest,
	answerWithPlace,
	type NewAnswer,
	undoAnswer
} from './server/answer-request.ts';
export { attachNewPerson, attachPerson, detachPerson } from './server/attach-person.ts';
export { correctFamily } from './server/correct-family.ts';
export { type Corrections, countCorrections, type FamilyMove } from './server/count-corrections.ts';
export { countDay } from './server/count-day.ts';
export { countDue } from './server/count-due.ts';
export { endWaiting, waitAgain } from './server/end-waiting.ts';
export { ERASED } from './server/erase-words.ts';
export { type ComeBack, type Due, listDue, type OpenRequest } from './server/list-due.ts';
export { listRequests, type RequestFilter, type RequestLine } from './server/list-requests.ts';
export { receiveRequest, type Newcomer } from './server/receive-request.ts';
export { type NewRequest, recordRequest } from './server/record-request.ts';
export { rectifyWords } from './server/rectify-words.ts';
export { requestReferred } from './server/request-referred.ts';
export type { RequestRefusal } from './server/request-refusal.ts';
export { type RequestEvent, requestsOf } from './server/requests-of.ts';
export { type ShownRequest, showRequest } from './server/show-request.ts';
export { type AwaitedComeBack, listComeBacksBetween } from './server/list-come-backs-between.ts';
export { holds } from './server/holds.ts';
