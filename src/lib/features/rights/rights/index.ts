/** Rights: what a resident reads of what is held on her, and how long a name is kept. Pure. */
export { CAUSES, certificateDocument, countLines } from './domain/certificate-document.ts';
export type { RetentionStep } from './domain/retention-step.ts';
export { type HeldRecord, readableTables } from './domain/held-record.ts';
export { readableValue } from './domain/readable-value.ts';
export { recordDocument } from './domain/record-document.ts';
export { recordJson } from './domain/record-json.ts';
