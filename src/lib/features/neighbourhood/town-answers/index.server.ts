export { holds } from './server/holds.ts';
export {
	addTownService,
	endTownService,
	listTownServices,
	type TownService
} from './server/town-services.ts';
export { closeTownLink, sendToTown, type TownLink } from './server/send-to-town.ts';
export {
	answerAsTown,
	asTownLink,
	readSentPhoto,
	readSentProblem,
	type SentProblem
} from './server/answer-as-town.ts';
export {
	countTownWords,
	listReadTownWords,
	listTownWords,
	showTownWords,
	townWordsToRead,
	type TownWords
} from './server/read-town-answers.ts';
export { listProblems } from './server/list-problems.ts';
export { readSending, type Sending } from './server/read-sending.ts';
export { sayMeToo } from './server/say-me-too.ts';
export { stampMeToo } from './server/me-too-stamp.ts';
export {
	countWaitingEchoes,
	echoesToRead,
	listWaitingEchoes,
	settleEchoes
} from './server/waiting-echoes.ts';
