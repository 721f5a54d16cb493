export { addresseesOf, type WrittenTo } from './server/addressees-of.ts';
export { chooseAddressee } from './server/choose-addressee.ts';
export { enterHousehold } from './server/enter-household.ts';
export { holds } from './server/holds.ts';
export { leaveHousehold } from './server/leave-household.ts';
export {
	enteredAt,
	householdOf,
	householdsOf,
	togetherWith,
	type ToldHome,
	toldHomesOf
} from './server/read-households.ts';
