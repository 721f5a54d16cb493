export type { PersonRefusal } from './domain/refuse-person.ts';
export type { FoundPerson } from './domain/person-record.ts';
export { addPerson, type NewPerson } from './server/add-person.ts';
export { addPhone, type NewPhone } from './server/add-phone.ts';
export { type Erased, erasePersonIdentity } from './server/erase-identities.ts';
export { type Described } from './server/find-look-alikes.ts';
export { findPeople, type KnownPerson } from './server/find-people.ts';
export { type PersonData } from './server/gather-person-data.ts';
export { listPeople } from './server/list-people.ts';
export { listPersonEvents } from './server/list-person-events.ts';
export { findPerson, peopleByIds } from './server/people-by-ids.ts';
export { pickPerson, type PickRefusal } from './server/pick-person.ts';
export { type Consent, readConsents, whoAgreed } from './server/read-consents.ts';
export { type PhoneRefusal } from './server/read-contacts.ts';
export { type LookAlikeRefusal, receivePerson } from './server/receive-person.ts';
export { readPersonForm, readRecordForm } from './server/read-person-form.ts';
export { recordConsent } from './server/record-consent.ts';
export { recordNotice } from './server/record-notice.ts';
export { type SearchCursor, searchPeople } from './server/search-people.ts';
export { showPerson } from './server/show-person.ts';
export { undoNote, writeNote } from './server/write-note.ts';
export { updatePerson } from './server/update-person.ts';
export { listFollowed } from './server/list-followed.ts';
export {
	type Addressee,
	addresseesOf,
	erasePastAddressees,
	keepAddressees
} from './server/letter-addressees.ts';
export { recipientsOf, type Recipient } from './server/recipients-of.ts';
export { type Reachability, reachabilityOf } from './server/reachability-of.ts';
export { childGlances } from './server/child-glances.ts';
export { pickUpsOf, recordPickUp } from './server/pick-ups.ts';
