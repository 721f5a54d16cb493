export { readAnswerMatrix } from './domain/calibration/answer-matrix-read.ts';
export { calibrateBank } from './domain/calibration/calibrate-bank.ts';
export { type CalibrationProposal, proposeBank } from './domain/calibration/calibrate-proposal.ts';
export type { DifferenceReport } from './domain/calibration/difference-report.ts';
export {
	MOMENT_NAMES,
	type Moment,
	MOMENTS,
	WAY_NAMES,
	type Way
} from './domain/conversation/conversation.ts';
export { gradeOf, PASS } from './domain/conversation/grade-choices.ts';
export { nextStep, type Step, stepAgain } from './domain/conversation/next-step.ts';
export { paperDocument } from './domain/conversation/paper-document.ts';
export { readingOf, READING_LINE } from './domain/conversation/paper-reading.ts';
export { paperItems } from './domain/conversation/paper-form.ts';
export { INDICATIVE, likelyLevel, verdictTitle } from './domain/conversation/result-words.ts';
export {
	CERTAINTIES,
	CERTAINTY_NAMES,
	LEVEL_NAMES,
	SOURCE_NAMES,
	SOURCES
} from './domain/conversation/level-names.ts';
export { tellSituation } from './domain/autonomy/situation-words.ts';
export { advance, talkOfTrial, type Trial, trialResult } from './domain/conversation/trial.ts';
export type { Bank, BankItem, Domain, Grade, Group, GroupProbabilities } from './domain/bank.ts';
export type { Conversation } from './domain/engine/choose-question.ts';
export { FieldRefusal } from './domain/engine/fields.ts';
export { gainDoubt } from './domain/gain/gain-doubt.ts';
export { groupGain, type MeanGain } from './domain/gain/group-gain.ts';
export { inventPeople } from './domain/engine/invent-people.ts';
export { type Answer, buildModel, type Model } from './domain/engine/model.ts';
export { type Placement, place } from './domain/engine/place.ts';
export { type Progress, progressOf } from './domain/gain/progress.ts';
export { readBank } from './domain/engine/read-bank.ts';
export { readConversation } from './domain/engine/read-conversation.ts';
export { readPeople } from './domain/engine/read-people.ts';
export {
	type InventedPerson,
	type SimulatedFigures,
	simulatePlacement
} from './domain/engine/simulate.ts';
export type { Verdict } from './domain/engine/verdict.ts';
export { filterItems, readItemFilter } from './domain/bank/item-filter.ts';
export { tellMoved } from './domain/calibration/calibrate-words.ts';
export {
	type Autonomy,
	AUTONOMY_DEGREES,
	AUTONOMY_LIST,
	AUTONOMY_RULES,
	autonomyDegree
} from './domain/autonomy/autonomy.ts';
export {
	type Before,
	BEFORE_QUESTIONS,
	BEFORE_UNKNOWN
} from './domain/autonomy/autonomy-before.ts';
export { NON_USER_CHOICES, tellNonUserType } from './domain/autonomy/non-user-type.ts';
export { beforeSigns, possibleDegrees } from './domain/autonomy/autonomy-partial.ts';
export { tellWeights, type Weights, WEIGHTS } from './domain/conversation/weights.ts';
export { bankFaults } from './domain/bank/bank-faults.ts';
export { BANK, LEVEL_WIDTH } from './domain/bank/bank-file.ts';
export { bankForEngine, type EngineBank } from './domain/bank/bank-engine.ts';
export { type Half, halvesBalance } from './domain/bank/bank-halves.ts';
export { type WrittenItem } from './domain/bank/bank-item.ts';
export { MICRO_TASK_PROMISE, MICRO_TASKS, microTaskOf } from './domain/bank/bank-micro-tasks.ts';
export { type WrittenBank, readWrittenBank } from './domain/bank/bank-reader.ts';
export { eurostatActivities } from './domain/eurostat/eurostat-answers.ts';
export { EUROSTAT_ACTIVITIES, EUROSTAT_STATUS } from './domain/bank/eurostat-activities.ts';
export { tellEurostat } from './domain/eurostat/eurostat-words.ts';
export { inseeMarks } from './domain/eurostat/eurostat-insee.ts';
export { eurostatLevel, eurostatRange } from './domain/eurostat/eurostat-level.ts';
export { readabilityFaults } from './domain/bank/readability-gate.ts';
export { levelsIn } from './domain/conversation/told-level.ts';
