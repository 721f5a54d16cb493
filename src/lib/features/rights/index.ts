/** Rights: what a resident may ask about her data, and how long a name is kept. Pure. */
export { CAUSES, certificateDocument, countLines } from './domain/certificate-document.ts';
export { answerBy, deadlineTone } from './domain/deadline.ts';
export { type Approach, mayApproach, type Objection } from './domain/objection.ts';
export { readRight, type Right, RIGHT_NAMES, RIGHTS } from './domain/rights.ts';
export type { RetentionStep } from './domain/retention-step.ts';
export { type HeldRecord, readableTables } from './domain/held-record.ts';
export { readableValue } from './domain/readable-value.ts';
export { recordDocument } from './domain/record-document.ts';
export { recordJson } from './domain/record-json.ts';
