export {
	type Autonomy,
	AUTONOMY_DEGREES,
	AUTONOMY_LIST,
	AUTONOMY_RULES,
	autonomyDegree
} from './domain/autonomy.ts';
export {
	type Before,
	BEFORE_QUESTIONS,
	BEFORE_UNKNOWN,
	NON_USER_LIST
} from './domain/autonomy-before.ts';
export { beforeSigns, possibleDegrees } from './domain/autonomy-partial.ts';
export { bankFaults } from './domain/bank-faults.ts';
export { BANK } from './domain/bank-file.ts';
export { bankForEngine, type EngineBank } from './domain/bank-engine.ts';
export { type Half, halvesBalance } from './domain/bank-halves.ts';
export { type WrittenItem } from './domain/bank-item.ts';
export { MICRO_TASK_PROMISE, MICRO_TASKS, microTaskOf } from './domain/bank-micro-tasks.ts';
export { PICTOGRAM_LICENCE, PICTOGRAMS, pictogramSvg } from './domain/bank-pictograms.ts';
export { type WrittenBank, readWrittenBank } from './domain/bank-reader.ts';
export { eurostatActivities } from './domain/eurostat-answers.ts';
export { EUROSTAT_ACTIVITIES, EUROSTAT_STATUS } from './domain/eurostat-activities.ts';
export { inseeMarks } from './domain/eurostat-insee.ts';
export { eurostatLevel, eurostatRange } from './domain/eurostat-level.ts';
export { readabilityFaults } from './domain/readability-gate.ts';
