export { answerCall, answerRenewal } from './server/answer-call.ts';
export { listCalls } from './server/list-calls.ts';
export { listRenewals } from './server/list-renewals.ts';
export { holds } from './server/holds.ts';
