export { answerErasures, answerRight } from './server/answer-right.ts';
export { askRight } from './server/ask-right.ts';
export {
	hasNotObjected,
	listWaitingRights,
	objectionsOf,
	type RightAsked,
	rightsOf
} from './server/list-rights.ts';
export { holds } from './server/holds.ts';
