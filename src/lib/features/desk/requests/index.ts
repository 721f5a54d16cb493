export { AnswerForm } from './domain/answer-form.ts';
export { type AnswerKind } from './domain/answer-kinds.ts';
export { asksInHerPlace } from './domain/asks-in-her-place.ts';
export { CHANNELS, type Origin, ORIGINS } from './domain/how-it-came.ts';
export { answersInWords, originInWords } from './domain/notebook-words.ts';
export { readAnswerForm } from './domain/read-answer-form.ts';
export { RequestForm } from './domain/request-form.ts';
export type { RequestStatus } from './domain/request-status.ts';
export { saysWhoSentHer } from './domain/says-who-sent-her.ts';
