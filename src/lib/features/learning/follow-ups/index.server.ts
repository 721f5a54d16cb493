export { answerCall, answerRenewal } from './server/answer-call.ts';
export { comeAgain, type NotPut } from './server/come-again.ts';
export { listCalls } from './server/list-calls.ts';
export { type DueCall, listCallsBetween } from './server/list-calls-between.ts';
export { listRenewals } from './server/list-renewals.ts';
export { holds } from './server/holds.ts';
export { answerYearlyAsk, askAgain, writeToThem } from './server/answer-yearly-ask.ts';
export { listLettersAsked, listRefusals, listYearlyAsks } from './server/list-yearly-asks.ts';
export { yearlyLettersToPrint } from './server/print-yearly-letters.ts';
export {
	contentsSeenBy,
	oftenForgotten,
	type ToSeeAgain,
	toSeeAgain
} from './server/note-forgotten.ts';
