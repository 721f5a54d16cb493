export { holds } from './server/holds.ts';
export {
	type Came,
	type Said,
	sayContribution,
	type SayRefusal
} from './server/say/say-contribution.ts';
export type { Contact, Trace } from './server/apart/seals.ts';
export { shuffleContributions } from './server/apart/shuffle-contributions.ts';
export type { SaidWhere } from './server/say/where-said.ts';
export { listWaiting, type Waiting, type WaitingEnd } from './server/read/list-waiting.ts';
export {
	type ReadContribution,
	type ReadDecision,
	readContribution,
	readContributionPhoto
} from './server/read/read-contribution.ts';
export { decide, takeBack, type Verdict } from './server/decide/decide.ts';
export { type Director, listDirectors, nameDirector } from './server/decide/name-director.ts';
export { asAuthor } from './server/own/as-author.ts';
export { appeal, sayAgain, withdraw } from './server/own/own-contribution.ts';
export { type Decided, listDecided } from './server/queue/list-decided.ts';
export { callEyes } from './server/queue/call-eyes.ts';
export { letAuthorAgain, stopAuthor } from './server/queue/stop-author.ts';
export { typeWalk } from './server/queue/type-walk.ts';
export {
	type Callback,
	callbacksToMake,
	listCallbacks,
	noteCallback,
	undoCallback
} from './server/queue/callbacks.ts';
export { countAnswers } from './server/queue/count-answers.ts';
export { countToAnswer, toAnswer } from './server/queue/count-to-answer.ts';
export { tellReaders } from './server/queue/tell-readers.ts';
export { listReports, type Report } from './server/answer/list-reports.ts';
export { endReport, type ReportAnswer, undoReport } from './server/answer/end-report.ts';
export { type Appeal, endAppeal, listAppeals } from './server/answer/appeals.ts';
export { readOwn } from './server/own/read-own.ts';
export {
	drawBrowser,
	openSentLately,
	sealSentLately,
	type SentLately
} from './server/say/browser-seal.ts';
export { readBeforehand } from './server/say/read-beforehand.ts';
export { countByStreet } from './server/show/count-by-street.ts';
export { exportShown } from './server/show/export-shown.ts';
export { listShown, readShown, type ShownAsked } from './server/show/list-shown.ts';
export { readShownPhoto } from './server/show/read-shown-photo.ts';
export { shownPoints } from './server/show/shown-points.ts';
export { shownTowns } from './server/show/shown-towns.ts';
export { readReport, reportShown } from './server/report/report-shown.ts';
export {
	type AuthorToTell,
	queueToTell,
	TELL_CONTRIBUTION_AUTHOR,
	tellAuthor
} from './server/own/tell-author.ts';
export { openIdentity, type OpenedIdentity } from './server/law/open-identity.ts';
export { endRefugeAlteration, listRefugeAlterations } from './server/refuge/refuge-alterations.ts';
