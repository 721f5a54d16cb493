export { addPerson, type NewPerson, type PersonRefusal } from './server/add-person.ts';
export { addPhone, type NewPhone } from './server/add-phone.ts';
export { findPeople, type KnownPerson } from './server/find-people.ts';
export { type Reachability, reachabilityOf } from './server/reachability-of.ts';
