/** What a resident asked about her data, its month, and what an objection stops. Pure. */
export { answerBy, deadlineTone } from './domain/deadline.ts';
export { type Approach, mayApproach, type Objection } from './domain/objection.ts';
export { refuseWords, type WordsRefusal } from './domain/refuse-words.ts';
export { type Right, RIGHT_NAMES, RIGHTS } from './domain/rights.ts';
