export { readAnswerMatrix } from './domain/answer-matrix-read.ts';
export { calibrateBank } from './domain/calibrate-bank.ts';
export { type CalibrationProposal, proposeBank } from './domain/calibrate-proposal.ts';
export type { DifferenceReport } from './domain/difference-report.ts';
export { MOMENT_NAMES, type Moment, MOMENTS, WAY_NAMES, type Way } from './domain/conversation.ts';
export { gradeOf, PASS } from './domain/grade-choices.ts';
export { nextStep, type Step, stepAgain } from './domain/next-step.ts';
export { paperDocument } from './domain/paper-document.ts';
export { paperItems } from './domain/paper-form.ts';
export { INDICATIVE, likelyLevel, verdictTitle } from './domain/result-words.ts';
export {
	CERTAINTIES,
	CERTAINTY_NAMES,
	LEVEL_NAMES,
	SOURCE_NAMES,
	SOURCES
} from './domain/level-names.ts';
export { typedLevel } from './domain/typed-level.ts';
export { tellSituation } from './domain/situation-words.ts';
export { advance, talkOfTrial, type Trial, trialResult } from './domain/trial.ts';
export type { Bank, BankItem, Domain, Grade, Group, GroupProbabilities } from './domain/bank.ts';
export type { Conversation } from './domain/choose-question.ts';
export { FieldRefusal } from './domain/fields.ts';
export { gainDoubt } from './domain/gain-doubt.ts';
export { groupGain, type MeanGain } from './domain/group-gain.ts';
export { inventPeople } from './domain/invent-people.ts';
export { type Answer, buildModel, type Model } from './domain/model.ts';
export { type Placement, place } from './domain/place.ts';
export { type Progress, progressOf } from './domain/progress.ts';
export { readBank } from './domain/read-bank.ts';
export { readConversation } from './domain/read-conversation.ts';
export { readPeople } from './domain/read-people.ts';
export {
	type InventedPerson,
	type SimulatedFigures,
	simulatePlacement
} from './domain/simulate.ts';
export type { Verdict } from './domain/verdict.ts';
export { filterItems, readItemFilter } from './domain/item-filter.ts';
export { tellMoved } from './domain/calibrate-words.ts';
export {
	type Autonomy,
	AUTONOMY_DEGREES,
	AUTONOMY_LIST,
	AUTONOMY_RULES,
	autonomyDegree
} from './domain/autonomy.ts';
export { type Before, BEFORE_QUESTIONS, BEFORE_UNKNOWN } from './domain/autonomy-before.ts';
export { NON_USER_CHOICES, tellNonUserType } from './domain/non-user-type.ts';
export { beforeSigns, possibleDegrees } from './domain/autonomy-partial.ts';
export { tellWeights, type Weights, WEIGHTS } from './domain/weights.ts';
export { bankFaults } from './domain/bank-faults.ts';
export { BANK, LEVEL_WIDTH } from './domain/bank-file.ts';
export { bankForEngine, type EngineBank } from './domain/bank-engine.ts';
export { type Half, halvesBalance } from './domain/bank-halves.ts';
export { type WrittenItem } from './domain/bank-item.ts';
export { MICRO_TASK_PROMISE, MICRO_TASKS, microTaskOf } from './domain/bank-micro-tasks.ts';
export { PICTOGRAM_LICENCE, PICTOGRAMS, pictogramSvg } from './domain/bank-pictograms.ts';
export { type WrittenBank, readWrittenBank } from './domain/bank-reader.ts';
export { eurostatActivities } from './domain/eurostat-answers.ts';
export { EUROSTAT_ACTIVITIES, EUROSTAT_STATUS } from './domain/eurostat-activities.ts';
export { tellEurostat } from './domain/eurostat-words.ts';
export { inseeMarks } from './domain/eurostat-insee.ts';
export { eurostatLevel, eurostatRange } from './domain/eurostat-level.ts';
export { readabilityFaults } from './domain/readability-gate.ts';
export { levelsIn } from './domain/told-level.ts';
