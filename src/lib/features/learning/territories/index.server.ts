export { agreementsOf, agreeTo, hostsFor, withdrawAgreement } from './server/agreements.ts';
export { answerLine, type NewcomerToWelcome, WELCOME_NEWCOMER } from './server/answer-line.ts';
export {
	askSearch,
	lastSearch,
	resultOf,
	SEARCH_TERRITORY,
	stopSearch
} from './server/ask-search.ts';
export { countTerritory } from './server/count-territory.ts';
export { listAgreementEvents } from './server/list-agreement-events.ts';
export { joiningOf, joiningsOf, joinRound, leaveRound } from './server/join-round.ts';
export { closeRound, openRound } from './server/lead-round.ts';
export { findRound, listRounds } from './server/rounds.ts';
export { searchTerritory } from './server/search-territory.ts';
export { arrivalsOf, newcomers, ownLines } from './server/show-result.ts';
export { takeResult } from './server/take-result.ts';
export { territorySlots } from './server/territory-slots.ts';
export { welcomeNewcomer } from './server/welcome-newcomer.ts';
export { holds } from './server/holds.ts';
