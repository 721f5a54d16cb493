export { closeCollection, openCollection, recordPapers } from './server/collect.ts';
export {
	giveAnswer,
	type OpenCollection,
	readCollection,
	tokenOfCode
} from './server/give-answer.ts';
export { openWaitingUrns } from './server/open-waiting-urns.ts';
export { type GroupStand, readGroupStand, type Said } from './server/read-said.ts';
export { holds } from './server/holds.ts';
