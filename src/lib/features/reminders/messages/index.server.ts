export {
	answersOfYear,
	type AnswerToRead,
	countAnswersToRead,
	type LastWritten,
	lastWrittenTo,
	listAnswersToRead,
	readAnswer,
	sayDone,
	writeAnswer
} from './server/answers.ts';
export { textsToldTo, type ToldTexts } from './server/texts-told.ts';
export { sentTo, spentOfEach, spentSince, undeliveredInARow } from './server/count-messages.ts';
export { handOver, type Outcome, recordOutcomes, stoppedMeanwhile } from './server/hand-over.ts';
export { listPhones, type OnScreen, readScreen } from './server/on-screen.ts';
export { type ProviderSettings, readSettings } from './server/provider-settings.ts';
export { removeProvider, renewAddresses, setProvider } from './server/set-provider.ts';
export { listReadAnswers, returnAnswer } from './server/return-answer.ts';
export { readCentreCosts, readYearCosts, type MonthCost } from './server/read-costs.ts';
export { centreOfCode, shortCodeOf } from './server/short-page.ts';
export { submissionWords } from './server/submission-words.ts';
export { tryLine } from './server/try-line.ts';
export {
	canTextHere,
	type LineTerms,
	type LineWorld,
	screenLine,
	type SmsLine,
	smsLine,
	termsOfLine
} from './server/sms-line.ts';
export { statesOfReminders } from './server/list-not-received.ts';
export { noteHealth, paceOf, usePace } from './server/pace.ts';
export { restoreNumber, type Stop, stopNumber, stoppedAmong } from './server/stops.ts';
export { giveUpWaiting, takeReceipts } from './server/take-receipts.ts';
export {
	countUnknown,
	heardOfUnknown,
	isHeardAlready,
	restoreEverywhere,
	stopEverywhere
} from './server/unknown-numbers.ts';
export { type Handed, type NewMessage, writeMessages } from './server/write-messages.ts';
export { holds } from './server/holds.ts';
