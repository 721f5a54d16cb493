/** Rights: what a resident reads of what is held on her, and how it is erased. Pure. */
export { CAUSES, certificateDocument } from './domain/certificate-document.ts';
export { type HeldRecord, readableTables } from './domain/held-record.ts';
export { readableValue } from './domain/readable-value.ts';
export { recordDocument } from './domain/record-document.ts';
export { recordJson } from './domain/record-json.ts';
