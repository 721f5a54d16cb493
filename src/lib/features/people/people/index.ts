export { AGE_BANDS, type AgeBand, ageBandIn, ageBandLabel } from './domain/age-bands.ts';
export { communeName } from './domain/communes.ts';
export { contactRule, type ContactOwner, ownerOfContact } from './domain/contact-rule.ts';
export {
	type ConsentAnswer,
	type Purpose,
	PURPOSES,
	TOLD_BY,
	type ToldBy
} from './domain/notices.ts';
export {
	pageOfSheet,
	type PersonEvent,
	type SheetCursor,
	type SheetPage
} from './domain/person-event.ts';
export {
	PersonForm,
	type PersonFormData,
	REFUSED_FIELDS,
	REMINDERS_FIELD
} from './domain/person-form.ts';
export type { FoundPerson, PersonRecord } from './domain/person-record.ts';
export { type FoundPeople, foundPeople, foundWords, MOST_FOUND } from './domain/found-people.ts';
export { fullName } from './domain/person-line.ts';
export { mayKeepName, oldestKeptContact } from './domain/retention.ts';
export { spokenNumber } from './domain/spoken-number.ts';
export {
	LONGEST_LINE,
	type PostalAddress,
	readPostalAddress,
	writtenAddress
} from './domain/postal-address.ts';
export { type SocialStatus } from './domain/social-status.ts';
export { childWords } from './domain/child-words.ts';
