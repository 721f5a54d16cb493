export { AnswerForm, type AnswerFormData } from './domain/answer-form.ts';
export { ANSWER_LABELS, type AnswerKind } from './domain/answer-kinds.ts';
export { asksInHerPlace } from './domain/asks-in-her-place.ts';
export { FAMILIES, type FamilyCode, familyLabel } from './domain/families.ts';
export { proposeFamily } from './domain/propose-family.ts';
export { readAnswerForm } from './domain/read-answer-form.ts';
export { RequestForm } from './domain/request-form.ts';
export type { RequestStatus } from './domain/request-status.ts';
export { saysWhoSentHer } from './domain/says-who-sent-her.ts';
export { rankFamilies, suggestFamily, type Suggestion } from './domain/suggest-family.ts';
export {
	type AnswerKind,
	answersInWords,
	type Origin,
	originInWords
} from './domain/notebook-words.ts';
