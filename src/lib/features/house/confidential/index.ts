export { findConfidential } from './domain/find-confidential.ts';
export type { Finding, Kind, Note } from './domain/finding.ts';
export { findInSlices, maskInSlices, refuseInSlices } from './domain/in-slices.ts';
export { maskConfidential } from './domain/mask-confidential.ts';
export { type ConfidentialRefusal, refuseConfidential } from './domain/refuse-confidential.ts';
export { kindInWords, kindsInWords, notesInWords, placeInWords } from './domain/tell-findings.ts';
