export { findConfidential } from './domain/whole-text/find-confidential.ts';
export type { Finding, Kind, Note } from './domain/reading/finding.ts';
export { findInSlices, maskInSlices, refuseInSlices } from './domain/whole-text/in-slices.ts';
export { maskConfidential } from './domain/whole-text/mask-confidential.ts';
export { findNamedPeople, namedPeople } from './domain/whole-text/named-people.ts';
export {
	type ConfidentialRefusal,
	refuseConfidential
} from './domain/whole-text/refuse-confidential.ts';
export {
	kindInWords,
	kindsInWords,
	notesInWords,
	placeInWords
} from './domain/whole-text/tell-findings.ts';
