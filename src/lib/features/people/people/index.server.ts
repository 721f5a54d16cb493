export type { PersonRefusal } from './domain/refuse-person.ts';
export type { FoundPerson } from './domain/person-record.ts';
export { addPerson, type NewPerson } from './server/record/add-person.ts';
export { addPhone, centresKnowing, type NewPhone, untiePhone } from './server/record/add-phone.ts';
export { type Erased, erasePersonIdentity } from './server/record/erase-identities.ts';
export { type Described } from './server/find/find-look-alikes.ts';
export { findPeople, type KnownPerson } from './server/find/find-people.ts';
export { type PersonData } from './server/sheet/gather-person-data.ts';
export { listPeople } from './server/find/list-people.ts';
export { listPersonEvents } from './server/sheet/list-person-events.ts';
export { findPerson, peopleByIds } from './server/find/people-by-ids.ts';
export { pickPerson, type PickRefusal } from './server/find/pick-person.ts';
export {
	answersTo,
	type Consent,
	readConsents,
	whoAgreed
} from './server/contact/read-consents.ts';
export { type PhoneRefusal } from './server/contact/read-contacts.ts';
export { type LookAlikeRefusal } from './server/record/receive-person.ts';
export { receiveNewcomer } from './server/sheet/receive-newcomer.ts';
export { readPersonForm, readRecordForm } from './server/sheet/read-person-form.ts';
export { recordConsent } from './server/contact/record-consent.ts';
export { recordNotice } from './server/sheet/record-notice.ts';
export { type SearchCursor, searchPeople } from './server/find/search-people.ts';
export { showPerson } from './server/find/show-person.ts';
export { undoNote, writeNote } from './server/sheet/write-note.ts';
export { updatePerson } from './server/record/update-person.ts';
export { listFollowed } from './server/find/list-followed.ts';
export {
	type Addressee,
	addresseesOf,
	keepAddressees
} from './server/contact/letter-addressees.ts';
export { recipientsOf, type Recipient } from './server/contact/recipients-of.ts';
export { centresOfPeople } from './server/find/centres-of-people.ts';
export { type Reachability, reachabilityOf } from './server/contact/reachability-of.ts';
export { isUnreachable } from './server/contact/is-unreachable.ts';
export { childGlances } from './server/sheet/child-glances.ts';
export { pickUpsOf, recordPickUp } from './server/sheet/pick-ups.ts';
export { holds } from './server/holds.ts';
