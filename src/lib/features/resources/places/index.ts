export { addressLine, isColumn, tellLine } from './domain/standard/column-words.ts';
export { metresBetween, type Point } from './domain/alike/metres.ts';
export {
	FIRST_KINDS,
	isKind,
	kindLabel,
	PLACE_KINDS,
	type PlaceKind
} from './domain/facts/kinds.ts';
export { missingFor } from './domain/facts/missing.ts';
export { needLabel, type Need, NEEDS } from './domain/facts/needs.ts';
export type {
	NewPlace,
	Place,
	PlaceCard,
	PlaceFacts,
	VerifiedBy,
	Way
} from './domain/facts/place.ts';
export type { PlaceRefusal } from './domain/facts/read-facts.ts';
export { isRefuge, withoutStreet } from './domain/facts/refuge.ts';
export { freshness, verificationAge } from './domain/facts/verify-age.ts';
export { readAddress, writtenAddress } from './domain/facts/written-address.ts';
export { hoursTold } from './domain/hours/hours-in-words.ts';
