export {
	type AnswerToRead,
	type LastWritten,
	lastWrittenTo,
	listAnswersToRead,
	readAnswer,
	sayDone,
	writeAnswer
} from './server/answers.ts';
export { sentTo, spentSince, undeliveredInARow } from './server/count-messages.ts';
export { handOver, type Outcome, recordOutcomes, stoppedMeanwhile } from './server/hand-over.ts';
export { centsPerSms, type LineWorld, type SmsLine, smsLine } from './server/sms-line.ts';
export { noteHealth, paceOf, usePace } from './server/pace.ts';
export { restoreNumber, stopNumber, stoppedAmong } from './server/stops.ts';
export { giveUpWaiting, takeReceipts } from './server/take-receipts.ts';
export { type Handed, type NewMessage, writeMessages } from './server/write-messages.ts';
export { holds } from './server/holds.ts';
