export { asTablet } from './server/tablet/as-tablet.ts';
export { resumePlacement, stopPlacement } from './server/conversation/end-placement.ts';
export { giveBackTablet } from './server/tablet/give-back-tablet.ts';
export { KEEP_GAIN, type GainToKeep, keepGain } from './server/conversation/keep-gain.ts';
export { LENT_MINUTES, lendTablet } from './server/tablet/lend-tablet.ts';
export {
	listPlacements,
	listToldLevels,
	type PlacementLine
} from './server/conversation/list-placements.ts';
export { levelsOf } from './server/levels/levels-of.ts';
export { readGain } from './server/conversation/read-gain.ts';
export { noteNonUserType } from './server/levels/note-non-user-type.ts';
export { readNonUserType } from './server/levels/read-non-user-type.ts';
export { type Placement, readPlacement } from './server/conversation/read-placement.ts';
export { readProgrammeWeights } from './server/conversation/read-programme-weights.ts';
export { setProgrammeWeights } from './server/conversation/set-programme-weights.ts';
export { recordPaper } from './server/conversation/record-paper.ts';
export { type Pressed, say } from './server/conversation/say.ts';
export { startPlacement, undoPlacement } from './server/conversation/start-placement.ts';
export {
	linkOfCode,
	newTabletCode,
	readTabletCode,
	spokenCode
} from './server/tablet/tablet-code.ts';
export { tellLevel } from './server/levels/tell-level.ts';
export { beginTrial, continueTrial } from './server/trial/hold-trial.ts';
export { sealTrial } from './server/trial/trial-token.ts';
export { answerCalibration } from './server/calibration/answer-calibration.ts';
export { compareGroups } from './server/calibration/compare-groups.ts';
export { exportAnswerMatrix } from './server/calibration/export-answer-matrix.ts';
export { type CalibrationLine, listCalibrations } from './server/calibration/list-calibrations.ts';
export { listRetired } from './server/bank/list-retired.ts';
export { readCalibrationData, recordProposal } from './server/calibration/propose-calibration.ts';
export { type KeptItem, readItemBank } from './server/bank/read-item-bank.ts';
export { readVersionInForce } from './server/bank/read-version.ts';
export { retireItem, returnItem } from './server/bank/retire-item.ts';
export { holds } from './server/holds.ts';
