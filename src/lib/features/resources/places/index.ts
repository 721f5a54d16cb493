export { addressLine, columnNamed, isColumn, tellLine } from './domain/card/column-words.ts';
export { headingOf } from './domain/standard/columns.ts';
export { groupFaults, whereItIs } from './domain/standard/group-faults.ts';
export { metresBetween, type Point } from './domain/alike/metres.ts';
export {
	FIRST_KINDS,
	isKind,
	kindLabel,
	PLACE_KINDS,
	type PlaceKind
} from './domain/facts/kinds.ts';
export { type PastDeed, tellPast } from './domain/card/history-words.ts';
export { languageLabel } from './domain/facts/languages.ts';
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
export { isRefuge, REFUGE_WORDS, withoutStreet } from './domain/facts/refuge.ts';
export {
	FIELD_OF_REFUSAL,
	PlaceForm,
	placeOf,
	type SentPlace,
	sentOf
} from './domain/card/place-form.ts';
export { placeChoices } from './domain/card/place-choices.ts';
export { KIND_GROUPS } from './domain/card/kind-groups.ts';
export { MOST_PLACE_PHOTOS, PLACE_PHOTO_ROOM, wrongPhoto } from './domain/facts/place-photo.ts';
export { toldFacts } from './domain/card/told-facts.ts';
export { readException, readWeek } from './domain/hours/week-form.ts';
export { exceptionInWords, hoursInWords, hoursTold } from './domain/hours/said-week.ts';
export { EMPTY_WEEK, type Week, weekOf } from './domain/hours/week.ts';
export { hoursFromWords } from './domain/hours/said-hours.ts';
export { toCome, withException, withoutException, withWeek } from './domain/hours/write-hours.ts';
export { freshness, verificationAge } from './domain/facts/verify-age.ts';
export { readAddress, writtenAddress } from './domain/facts/written-address.ts';
export { lastDayOf, readWalk } from './domain/links/walk.ts';
export { walkSheet } from './domain/links/walk-sheet.ts';
export {
	clockInWords,
	clockOfMinute,
	daysListed,
	followingDays,
	minutesInWords,
	WEEKDAYS
} from './domain/hours/hour-words.ts';
export type { WeekLines } from './domain/links/week-lines.ts';
export {
	correctionFields,
	CorrectionForm,
	fieldOfCorrection,
	typedCorrection
} from './domain/links/correction-form.ts';
export { NETWORK, ownerMail } from './domain/links/owner-mail.ts';
export { tellProposed } from './domain/links/proposal-words.ts';
