export { addPerson, type NewPerson, type PersonRefusal } from './server/add-person.ts';
export { findPeople, type KnownPerson } from './server/find-people.ts';
