export { type Question, questionOf } from './domain/asked-bank.ts';
export { readAnswerMatrix } from './domain/answer-matrix-read.ts';
export { calibrateBank } from './domain/calibrate-bank.ts';
export { type CalibrationProposal, proposeBank } from './domain/calibrate-proposal.ts';
export type { DifferenceReport } from './domain/difference-report.ts';
export {
	type HowEnded,
	MOMENT_NAMES,
	type Moment,
	MOMENTS,
	WAY_NAMES,
	type Way
} from './domain/conversation.ts';
export { gradeOf, PASS } from './domain/grade-choices.ts';
export { nextStep, type Step, stepAgain } from './domain/next-step.ts';
export { paperDocument } from './domain/paper-document.ts';
export { paperItems } from './domain/paper-form.ts';
export { placeNow } from './domain/place-now.ts';
export {
	DEGREE_NAMES,
	DOMAIN_NAMES,
	domainSentence,
	howItEnded,
	INDICATIVE,
	sureness,
	verdictTitle
} from './domain/result-words.ts';
export {
	CERTAINTIES,
	CERTAINTY_NAMES,
	LEVEL_NAMES,
	LEVEL_SENTENCES,
	LEVELS,
	SOURCE_NAMES,
	SOURCES
} from './domain/told-level.ts';
export { type Advance, advance, talkOfTrial, trialResult } from './domain/trial.ts';
export type { Bank, BankItem, Domain, Grade, Group, GroupProbabilities } from './domain/bank.ts';
export type { Conversation } from './domain/choose-question.ts';
export { FieldRefusal } from './domain/fields.ts';
export { type Answer, buildModel, type Model } from './domain/model.ts';
export { type Placement, place } from './domain/place.ts';
export { readBank } from './domain/read-bank.ts';
export { readConversation } from './domain/read-conversation.ts';
export { readPeople } from './domain/read-people.ts';
export { type SimulatedFigures, simulatePlacement } from './domain/simulate.ts';
export type { Verdict } from './domain/verdict.ts';
export { filterItems, type ItemFilter, readItemFilter } from './domain/item-filter.ts';
export { type ItemSheet, itemSheets } from './domain/item-sheet.ts';
export { tellMoved } from './domain/calibrate-words.ts';
